using System.Security.Cryptography;
using System.Text;
using Faults.Scenes;

namespace Faults.Oracle;

/// <summary>
/// Everything of a user's repository that Maestro must leave as it was: HEAD, refs (but for <c>refs/maestro/*</c> and the delivered branch),
/// index bytes, config, hooks, and every byte and mode of every file, tracked, untracked and ignored.
/// </summary>
internal static class RepositoryState
{
    /// <summary>The state as text.</summary>
    internal static string Look(string root)
    {
        var text = new StringBuilder();
        var git = Path.Combine(root, ".git");
        foreach (var name in new[] { "HEAD", "index", "config", "packed-refs", "info/exclude", "ORIG_HEAD", "FETCH_HEAD", "index.lock", "HEAD.lock", "config.lock" })
            text.AppendLine($"{name} {(File.Exists(Path.Combine(git, name)) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(git, name)))) : "absent")}");
        text.AppendLine(FolderListing.Of(Path.Combine(git, "hooks")));
        foreach (var line in Shell.Run(root, "git", "for-each-ref", "--format=%(refname) %(objectname)").Split('\n'))
            if (!line.StartsWith("refs/maestro/", StringComparison.Ordinal) && !line.StartsWith("refs/heads/maestro/", StringComparison.Ordinal))
                text.AppendLine(line);
        return text.Append(FolderListing.Of(root)).ToString();
    }
}
