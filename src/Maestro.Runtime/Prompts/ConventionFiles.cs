using Maestro.Runtime.Capabilities;

namespace Maestro.Runtime.Prompts;

/// <summary>Files by which repositories say how things are done in them. They are named, not quoted: an agent reads what it needs.</summary>
internal static class ConventionFiles
{
    // By agents.md, one of these holds for the folder it stands in and what is below it, and the nearest counts most.
    private static readonly string[] OfAFolder = ["AGENTS.md", "CLAUDE.md"];

    private static readonly string[] OfTheRoot =
    [
        .. OfAFolder, "AGENT.md", "GEMINI.md", "CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md", ".github/copilot-instructions.md", ".cursorrules", ".windsurfrules", ".clinerules",
        "STYLE.md", "STYLEGUIDE.md", ".editorconfig",
    ];

    /// <summary>Those that are there, from the folder's root; last those of folders in which the task works, the nearest at the end.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="claims">Paths or globs that the task may change.</param>
    public static IReadOnlyList<string> In(string root, IEnumerable<string> claims) =>
        [.. OfTheRoot.Concat(claims.SelectMany(Folders).Distinct(StringComparer.Ordinal).OrderBy(folder => folder.Count(c => c == '/')).SelectMany(folder => OfAFolder.Select(file => $"{folder}/{file}"))).Where(file => File.Exists(Path.Combine(root, file)))];

    // Every folder above what is claimed, but the root; and what is claimed, which may be a folder.
    private static IEnumerable<string> Folders(string claim)
    {
        var (text, glob) = GlobClaims.Reach(claim);
        if (text.StartsWith('/') || text.Split('/').Contains(".."))
            yield break;
        for (var end = text.IndexOf('/'); end > 0; end = text.IndexOf('/', end + 1))
            yield return text[..end];
        if (!glob && text.Length > 0)
            yield return text;
    }
}
