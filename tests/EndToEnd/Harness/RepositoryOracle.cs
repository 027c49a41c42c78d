using System.Security.Cryptography;
using System.Text;

namespace EndToEnd.Harness;

/// <summary>
/// Everything of a user's repository that Maestro must leave as it was: HEAD, refs (but for <c>refs/maestro/*</c> and the delivered branch),
/// index bytes, config, hooks, and every byte and mode of every file, tracked, untracked and ignored.
/// </summary>
public static class RepositoryOracle
{
    /// <summary>The state as text, so that a difference can be read.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="delivered">Prefix of branches that a run may create.</param>
    public static string Look(Scratch repository, string delivered = "refs/heads/maestro/")
    {
        var text = new StringBuilder();
        var git = Path.Combine(repository.Root, ".git");
        foreach (var name in new[] { "HEAD", "index", "config", "packed-refs", "info/exclude", "MERGE_HEAD", "ORIG_HEAD", "FETCH_HEAD" })
            text.AppendLine($"{name} {Hash(Path.Combine(git, name))}");
        foreach (var hook in Directory.Exists(Path.Combine(git, "hooks")) ? Directory.GetFiles(Path.Combine(git, "hooks")).Order() : Enumerable.Empty<string>())
            text.AppendLine($"{hook} {Hash(hook)}");
        foreach (var line in repository.Git("for-each-ref", "--format=%(refname) %(objectname)").Split('\n'))
            if (!line.StartsWith("refs/maestro/", StringComparison.Ordinal) && !line.StartsWith(delivered, StringComparison.Ordinal))
                text.AppendLine(line);
        Folder(repository.Root, text);
        return text.ToString();
    }

    private static void Folder(string folder, StringBuilder text)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry.Name == ".git")
                continue;
            var mode = OperatingSystem.IsWindows() ? 0 : (int)entry.UnixFileMode;
            if (entry.LinkTarget is { } target)
                text.AppendLine($"{entry.FullName} -> {target}");
            else if (entry is DirectoryInfo)
            {
                text.AppendLine($"{entry.FullName}/ {mode}");
                Folder(entry.FullName, text);
            }
            else
                text.AppendLine($"{entry.FullName} {mode} {Hash(entry.FullName)}");
        }
    }

    private static string Hash(string file) => File.Exists(file) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))) : "absent";
}
