using System.Security.Cryptography;
using System.Text;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Fingerprints;

/// <summary>The files git works with, hashed by what they are for.</summary>
internal static class GitParts
{
    /// <summary>Where HEAD is.</summary>
    public const string Head = "HEAD";

    private const string Absent = "absent";

    private static readonly string[] States =
    [
        "MERGE_HEAD", "MERGE_MSG", "MERGE_MODE", "MERGE_RR", "AUTO_MERGE", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD", "rebase-merge", "rebase-apply",
        "sequencer", "BISECT_LOG", "BISECT_NAMES", "BISECT_START", "BISECT_TERMS", "BISECT_EXPECTED_REV", "BISECT_ANCESTORS_OK",
    ];

    private static readonly string[] Rules = ["info/exclude", "info/attributes", "info/sparse-checkout", "info/grafts", "shallow", "objects/info/alternates"];

    /// <summary>One hash an item.</summary>
    /// <param name="repository">The repository.</param>
    public static IReadOnlyDictionary<string, string> Of(RepositoryInfo repository) => new Dictionary<string, string>
    {
        [Head] = File.Exists(Path.Combine(repository.GitDir, "HEAD")) ? File.ReadAllText(Path.Combine(repository.GitDir, "HEAD")).Trim() : Absent,
        ["index"] = Hash(repository.GitDir, [.. Directory.EnumerateFiles(repository.GitDir, "sharedindex.*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), "index"]),
        ["config"] = Hash(repository.CommonDir, ["config"]) + Hash(repository.GitDir, ["config.worktree"]),
        ["hooks"] = Hash(repository.CommonDir, ["hooks"]),
        ["what is in progress"] = Hash(repository.GitDir, States),
        ["rules of its own"] = Hash(repository.CommonDir, Rules),
    };

    private static string Hash(string folder, IEnumerable<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
            Append(text, Path.Combine(folder, name), name);
        return text.Length == 0 ? Absent : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, string path, string name)
    {
        if (Directory.Exists(path))
            foreach (var entry in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
                Append(text, entry, $"{name}/{Path.GetFileName(entry)}");
        else if (File.Exists(path))
            text.Append(name).Append(OperatingSystem.IsWindows() ? "" : $" {File.GetUnixFileMode(path)}").Append(' ')
                .AppendLine(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
    }
}
