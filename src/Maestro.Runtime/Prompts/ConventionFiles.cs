namespace Maestro.Runtime.Prompts;

/// <summary>Files by which repositories say how things are done in them. They are named, not quoted: an agent reads what it needs.</summary>
internal static class ConventionFiles
{
    private static readonly string[] Known =
    [
        "AGENTS.md", "CLAUDE.md", "CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md", ".github/copilot-instructions.md", "STYLE.md", "STYLEGUIDE.md",
        ".editorconfig",
    ];

    /// <summary>Those that are there, from the folder's root.</summary>
    public static IReadOnlyList<string> In(string root) => [.. Known.Where(file => File.Exists(Path.Combine(root, file)))];
}
