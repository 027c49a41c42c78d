namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>A change as the test says; none when it says nothing.</summary>
internal sealed class FakeChanges(params ChangedFile[] files) : IRunChanges
{
    public RepositoryEvidence Result { get; init; } = new() { Tree = "1" };

    /// <summary>A file that is new, with these lines.</summary>
    public static ChangedFile New(string path, params string[] lines) => new(path, FileChangeKind.Added)
    {
        Added = [.. lines.Select((text, i) => new ChangedLine(i + 1, text))],
        Patch = string.Concat(lines.Select(line => $"+{line}\n")),
    };

    public Task<IReadOnlyList<ChangedFile>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ChangedFile>>(files);

    public Task<RepositoryEvidence> ReadEvidenceAsync(CancellationToken cancellationToken) => Task.FromResult(Result);

    public Task<PublicSurface> ReadPublicAsync(CancellationToken cancellationToken) => Task.FromResult(new PublicSurface([], [], []));
}
