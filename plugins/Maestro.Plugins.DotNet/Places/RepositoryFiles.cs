namespace Maestro.Plugins.DotNet.Places;

/// <summary>The files of a repository, as git lists them.</summary>
internal sealed class RepositoryFiles(IProcesses processes)
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Those that are committed or staged.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="IOException">git could not list them.</exception>
    public Task<IReadOnlyList<string>> TrackedAsync(string root, CancellationToken ct) => ListAsync(root, ["--cached"], ct);

    /// <summary>Those that are neither committed nor ignored.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="IOException">git could not list them.</exception>
    public Task<IReadOnlyList<string>> UntrackedAsync(string root, CancellationToken ct) => ListAsync(root, ["--others", "--exclude-standard"], ct);

    private async Task<IReadOnlyList<string>> ListAsync(string root, string[] which, CancellationToken ct)
    {
        var result = await processes.RunAsync(new() { Program = "git", Arguments = ["ls-files", "-z", .. which], WorkingDirectory = root, KeepBytes = MostBytes }, ct);
        return result.Succeeded ? [.. result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()] : throw new IOException($"git could not list the files: {result.Error}");
    }
}
