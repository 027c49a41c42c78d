using System.Text;
using Maestro.Plugins.Chat.Context;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Prompts;

/// <summary>What a repository says to agents at its root.</summary>
internal static class Conventions
{
    private const int Most = 24_000;

    private static readonly string[] Names = ["AGENTS.md", "CLAUDE.md"];

    /// <summary>Their text, bounded; empty where there is none.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<string> ReadAsync(Workspace workspace, CancellationToken ct)
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>();
        foreach (var name in Names)
        {
            // One may be a link to the other, or a copy of it.
            if (workspace.Find(name) is { Problem: null } path && (await TextFile.ReadAsync(path, ct)).File is { } file && seen.Add(file.Text))
                text.Append($"\n# {name} of this repository\n\n").Append(Clip.HeadAndTail(file.Text.Trim(), Most)).Append('\n');
        }

        return text.ToString();
    }
}
