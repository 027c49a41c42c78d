using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Maestro.Runtime.Git;

namespace Maestro.Plugins.Gates.Guard;

/// <summary>Holds a workspace against a commit, byte by byte. Git's index and attributes are the workspace's own, and so is what they say of changes; they are not asked.</summary>
internal sealed class BaseTree(IProcesses processes, string root)
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int LargestFile = 4 * 1024 * 1024;

    private static readonly string[] Git = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-replace-objects"];
    private static readonly EnumerationOptions NoLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The files the guard looks at that differ; null, and why, where git cannot tell.</summary>
    public async Task<(IReadOnlyList<GuardedChange>? Changes, string? Problem)> SinceAsync(string commit, CancellationToken cancellationToken)
    {
        var listed = await RunAsync(["ls-tree", "-r", "-z", "--full-tree", commit], null, cancellationToken);
        if (Problem(listed) is { } problem)
            return (null, problem);
        var before = listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry).Where(e => e.Kind == "blob" && Weakenings.Reads(e.Path)).ToDictionary(e => e.Path, e => e.Id, StringComparer.Ordinal);
        var changed = before.Where(e => !Same(e.Key, e.Value)).Select(e => (Path: e.Key, Id: e.Value)).ToList();
        var (texts, unread) = await TextsAsync([.. changed.Select(c => c.Id).Distinct()], cancellationToken);
        if (texts is null)
            return (null, unread);
        return ([.. changed.Select(c => new GuardedChange(c.Path, texts[c.Id], Now(c.Path))), .. New(before.Keys).Select(path => new GuardedChange(path, null, Now(path)))], null);
    }

    private async Task<(IReadOnlyDictionary<string, string>? Texts, string? Problem)> TextsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return (new Dictionary<string, string>(), null);
        // What is in no repository parts one text from the next; sizes are of bytes, and these are characters.
        var mark = $"end-{Guid.NewGuid():N}";
        var read = await RunAsync(["cat-file", "--batch"], string.Concat(ids.Select(id => $"{id}\n{mark}\n")), cancellationToken);
        if (Problem(read) is { } problem)
            return (null, problem);
        var parts = read.Output.Split($"{mark} missing\n");
        return parts.Length != ids.Count + 1
            ? (null, "git could not tell what was there before: objects are missing")
            : (ids.Zip(parts).ToDictionary(p => p.First, p => p.Second[(p.Second.IndexOf('\n') + 1)..].Trim('\uFEFF', '\n') + "\n"), null);
    }

    private static (string Kind, string Id, string Path) Entry(string line)
    {
        var tab = line.IndexOf('\t');
        var words = line[..tab].Split(' ');
        return (words[1], words[2], line[(tab + 1)..]);
    }

    private bool Same(string path, string id)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (!file.Exists || file.LinkTarget is not null)
            return false;
        var bytes = File.ReadAllBytes(file.FullName);
        return (id.Length == 64 ? Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes($"blob {bytes.Length}\0"), .. bytes])) : ObjectName.Of("blob", bytes)) == id;
    }

    private IEnumerable<string> New(IEnumerable<string> before)
    {
        var there = before.ToHashSet(StringComparer.Ordinal);
        var files = new FileSystemEnumerable<string>(root, (ref FileSystemEntry entry) => entry.ToFullPath(), NoLinks)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !Built(entry.FileName.ToString()),
        };
        return files.Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Where(path => !there.Contains(path) && Weakenings.Reads(path)).Order(StringComparer.Ordinal);
    }

    // What tools leave behind and is no part of the work.
    private static bool Built(string folder) => folder is ".git" or "node_modules" or "obj" or "bin" or "target" or ".venv" or "venv" or "vendor" or "__pycache__";

    private string? Now(string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        return !file.Exists || file.LinkTarget is not null || file.Length > LargestFile ? null : File.ReadAllText(file.FullName);
    }

    private Task<ProcessResult> RunAsync(string[] arguments, string? input, CancellationToken cancellationToken) => processes.RunAsync(
        new() { Program = "git", Arguments = [.. Git, .. arguments], WorkingDirectory = root, Input = input, KeepBytes = MostBytes, Timeout = TimeSpan.FromMinutes(5) }, cancellationToken);

    private static string? Problem(ProcessResult result) =>
        !result.Succeeded ? $"git could not tell what was there before: {result.Error.Trim().Split('\n')[0]}"
        : result.OutputDropped > 0 ? $"more was there before than can be read: {result.OutputDropped} bytes were dropped"
        : null;
}
