using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces;

/// <summary>Remembers what each file of a workspace held when it was last read, so that only changed files are read again.</summary>
internal sealed class StatCache(TimeProvider clock)
{
    // A file written within the file system's clock tick after it was read would look unchanged; such entries are not believed.
    private const long RacyNanoseconds = 50_000_000;

    private readonly Dictionary<string, (FileStat Stat, TreeItem Item)> entries = [];

    /// <summary>The item as it was, when the file cannot have been written since; else null.</summary>
    public TreeItem? Find(string path, FileStat stat) =>
        stat.Changed != 0 && entries.TryGetValue(path, out var entry) && entry.Stat == stat ? entry.Item : null;

    /// <summary>Remembers a file that was just read or written.</summary>
    public void Put(FileStat stat, TreeItem item)
    {
        var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        if (Math.Max(stat.Modified, stat.Changed) + RacyNanoseconds < now)
            entries[item.Path] = (stat, item);
        else
            entries.Remove(item.Path);
    }
}
