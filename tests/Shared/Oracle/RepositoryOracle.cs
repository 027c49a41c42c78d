using System.Text;

namespace Maestro.Tests.Oracle;

/// <summary>
/// Everything of a user's repository that Maestro must leave as it was, byte for byte: every file of its git directories (HEAD, index, config,
/// hooks, refs packed and loose, their logs, what is in progress, locks, those of submodules and linked worktrees) and every name, kind, mode,
/// link and byte of its files. Free are the objects, <c>refs/maestro/*</c> and the delivered branch. Git is not asked: it may be what is wrong.
/// </summary>
internal static class RepositoryOracle
{
    /// <summary>The state as text, so that a difference can be read.</summary>
    /// <param name="root">The working tree, or a bare repository.</param>
    /// <param name="delivered">Prefix of the branches that a run may create.</param>
    public static string Look(string root, string delivered = "refs/heads/maestro/")
    {
        var text = new StringBuilder();
        foreach (var folder in GitDirectories.WorkTreesOf(root))
            Append(text, folder, entry => !entry.IsBelow(".git") && entry is not { Path: ".git", IsFolder: true });
        foreach (var folder in GitDirectories.Of(root))
            // A folder means nothing to git, and one that a ref of ours was in may stay.
            Append(text, folder, entry => !entry.IsFolder && !MayChange(entry, delivered));
        return text.ToString();
    }

    /// <summary>The lines in which two states differ; empty when they do not.</summary>
    public static string Difference(string before, string now)
    {
        var (was, there) = (before.Split('\n'), now.Split('\n'));
        return string.Join('\n', was.Except(there).Select(line => "- " + line).Concat(there.Except(was).Select(line => "+ " + line)).Take(20));
    }

    private static bool MayChange(ListedEntry entry, string delivered) =>
        (entry.IsBelow("objects") && !entry.IsBelow("objects/info"))
        || entry.IsBelow("refs/maestro") || entry.IsBelow("logs/refs/maestro")
        || entry.Path.StartsWith(delivered, StringComparison.Ordinal) || entry.Path.StartsWith("logs/" + delivered, StringComparison.Ordinal);

    private static void Append(StringBuilder text, string folder, Func<ListedEntry, bool> holds)
    {
        text.AppendLine(folder);
        foreach (var line in ByteListing.Of(folder, holds))
            text.Append("  ").AppendLine(line);
    }
}
