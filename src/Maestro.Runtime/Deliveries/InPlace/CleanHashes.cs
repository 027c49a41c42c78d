using Maestro.Runtime.Git;

namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>What git would store of files as they are: their line ends normalized as the user's settings say. This is how git tells whether a file was changed.</summary>
/// <param name="git">Git in the user's working tree, with the user's own settings.</param>
internal sealed class CleanHashes(GitCommand git)
{
    /// <summary>The hash of each file.</summary>
    /// <returns>By path; one that could not be read is left out.</returns>
    public async Task<Dictionary<string, string>> OfAsync(IReadOnlyList<string> paths, CancellationToken ct)
    {
        if (paths.Count == 0)
            return [];
        var all = await git.TryAsync(["hash-object", "--stdin-paths"], string.Concat(paths.Select(p => Quoted(p) + "\n")), ct);
        var lines = all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (all.Succeeded && lines.Length == paths.Count)
            return paths.Zip(lines).ToDictionary(pair => pair.First, pair => pair.Second);
        // One of them cannot be read; git stops at the first.
        var hashes = new Dictionary<string, string>();
        foreach (var path in paths)
            if (await git.TryAsync(["hash-object", "--", path], ct: ct) is { Succeeded: true } one)
                hashes[path] = one.Output.Trim();
        return hashes;
    }

    private static string Quoted(string path) => path.AsSpan().IndexOfAny("\"\\\n\t") < 0
        ? path
        : '"' + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + '"';
}
