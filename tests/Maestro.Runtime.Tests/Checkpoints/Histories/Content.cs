using System.Text;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>What a folder holds, in memory: every path with what is there. The model of a workspace, and what the disk is read into.</summary>
internal sealed class Content
{
    private static readonly Entry Folder = new("folder");

    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads a folder. A <c>.git</c> at the top belongs to no workspace's content.</summary>
    internal static Content Of(string root, bool withGit)
    {
        var content = new Content();
        content.Read(new(root), "", withGit);
        return content;
    }

    /// <summary>What is at a path, if anything.</summary>
    internal Entry? At(string path) => _entries.TryGetValue(path, out var entry) ? entry : null;

    /// <summary>Puts something at a path, with folders on the way to it; what stood there or in the way is gone.</summary>
    internal void Put(string path, Entry entry)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (At(path[..slash]) is not { IsFolder: true })
                _entries[path[..slash]] = Folder;
        Remove(path);
        _entries[path] = entry;
    }

    /// <summary>Removes a path and all below it.</summary>
    internal void Remove(string path)
    {
        foreach (var gone in _entries.Keys.Where(key => key == path || key.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
            _entries.Remove(gone);
    }

    /// <summary>Moves a path and all below it.</summary>
    internal void Move(string from, string to)
    {
        var moved = _entries.Where(e => e.Key == from || e.Key.StartsWith(from + "/", StringComparison.Ordinal)).ToList();
        Remove(from);
        foreach (var (path, entry) in moved)
            Put(to + path[from.Length..], entry);
    }

    /// <summary>A copy of what a checkpoint keeps of it: all that is not ignored, and the folders that hold nothing else.</summary>
    internal Content Kept()
    {
        var kept = new Content();
        foreach (var (path, entry) in _entries.Where(e => !IsIgnored(e.Key) && (!e.Value.IsFolder || IsEmpty(e.Key))))
            kept.Put(path, entry);
        return kept;
    }

    /// <summary>What must be there when a checkpoint is brought back over this: what it kept, and of the ignored what it leaves room for.</summary>
    internal Content Under(Content checkpoint)
    {
        var result = checkpoint.Kept();
        foreach (var (path, entry) in _entries.Where(e => IsIgnored(e.Key) && !result.Blocks(e.Key)).ToList())
            result.Put(path, entry);
        return result;
    }

    /// <summary>The paths at which two differ, each with what was expected and what is there; empty when none.</summary>
    internal string Difference(Content actual)
    {
        var text = new StringBuilder();
        foreach (var path in _entries.Keys.Union(actual._entries.Keys).Where(path => At(path) != actual.At(path)).Take(8))
            text.AppendLine($"  {path}: expected {Say(At(path))}, found {Say(actual.At(path))}");
        return text.ToString();
    }

    private static string Say(Entry? entry) => entry is { } there ? $"{there}" : "nothing";

    private static bool IsIgnored(string path) => path.Split('/') is var parts && (parts.Contains("out") || parts.Any(part => part.EndsWith(".log", StringComparison.Ordinal)));

    private bool IsEmpty(string folder) => !_entries.Keys.Any(key => key.StartsWith(folder + "/", StringComparison.Ordinal));

    private bool Blocks(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (At(path[..slash]) is { IsFolder: false })
                return true;
        return false;
    }

    private void Read(DirectoryInfo folder, string prefix, bool withGit)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + entry.Name;
            if (path == ".git" && !withGit)
                continue;
            _entries[path] = entry.LinkTarget is { } target ? new("link", target)
                : entry is DirectoryInfo ? Folder
                : new("file", Encoding.Latin1.GetString(File.ReadAllBytes(entry.FullName)), (int)entry.UnixFileMode);
            if (_entries[path].IsFolder)
                Read((DirectoryInfo)entry, path + "/", withGit);
        }
    }
}
