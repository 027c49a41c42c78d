using Maestro.Runtime.Git;

namespace Maestro.Runtime.Fingerprints;

/// <summary>What git says of a working tree: what it has stored of each file, and which files are not what is stored.</summary>
/// <param name="Stored">By path.</param>
/// <param name="Different">Paths that were changed or are unknown to git, but not ignored.</param>
internal sealed record GitView(IReadOnlyDictionary<string, string> Stored, IReadOnlySet<string> Different)
{
    private const int Name = 3;

    /// <summary>Asks it.</summary>
    /// <param name="git">Git in the working tree, with the user's own settings.</param>
    /// <param name="ct">Ends with the run.</param>
    public static async Task<GitView> OfAsync(GitCommand git, CancellationToken ct)
    {
        var stored = new Dictionary<string, string>();
        foreach (var entry in Entries(await git.RunAsync(["ls-files", "--full-name", "-s", "-z"], ct: ct)))
            // Mode, id, stage, and a tab before the path. What is in conflict has several stages, and is told below.
            stored[entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]] = entry.Split(' ')[1];
        var status = await git.RunAsync(["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"], ct: ct);
        return new(stored, Entries(status).Where(entry => entry[1] != ' ').Select(entry => entry[Name..]).ToHashSet());
    }

    private static string[] Entries(string text) => text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
