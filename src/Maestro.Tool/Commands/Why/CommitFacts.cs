using Maestro.Runtime.Git;

namespace Maestro.Tool.Commands.Why;

/// <summary>What a commit says of itself.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Date">When, in ISO 8601.</param>
/// <param name="Message">The whole message.</param>
internal sealed record CommitFacts(string Author, string Date, string Message)
{
    /// <summary>The message's first line.</summary>
    public string Subject => Message.Split('\n')[0];

    /// <summary>The run that delivered it; null when none did.</summary>
    public string? Run => Trailers("Maestro-Run").FirstOrDefault();

    /// <summary>The phase that wrote it; null when it was a task, or no run.</summary>
    public string? Phase => Trailers("Maestro-Phase").FirstOrDefault();

    /// <summary>The tasks in it: one, but for a commit into which a person squashed several.</summary>
    public IReadOnlyList<string> Tasks => [.. Trailers("Maestro-Task").Distinct()];

    /// <summary>Reads a commit.</summary>
    public static async Task<CommitFacts> ReadAsync(GitCommand git, string commit, CancellationToken ct)
    {
        var shown = (await git.RunAsync(["show", "--no-patch", "--format=%an%x00%aI%x00%B", commit], ct: ct)).Split('\0', 3);
        return new(shown[0], shown[1], shown[2]);
    }

    private IEnumerable<string> Trailers(string name) =>
        Message.Split('\n').Where(line => line.StartsWith($"{name}: ", StringComparison.Ordinal)).Select(line => line[(name.Length + 2)..].Trim());
}
