using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Git;

/// <summary>Syncs the loose objects that were written since the last barrier, and their folders. libgit2 does not do it by itself.</summary>
/// <param name="objects">The store's <c>objects</c> folder.</param>
internal sealed class Durability(string objects)
{
    private readonly HashSet<string> pending = [];
    private readonly HashSet<string> durable = [];
    private readonly Lock gate = new();

    /// <summary>An object was written, or was there already.</summary>
    public void Written(string id)
    {
        lock (gate)
            if (!durable.Contains(id))
                pending.Add(id);
    }

    /// <summary>The barrier. Returns when everything pending is on disk.</summary>
    /// <exception cref="IOException">The disk refused; nothing may be claimed of what was pending.</exception>
    public void Sync()
    {
        List<string> ids;
        lock (gate)
            ids = [.. pending];
        if (ids.Count == 0)
            return;
        var folders = new HashSet<string>();
        foreach (var id in ids)
        {
            var folder = Path.Combine(objects, id[..2]);
            var file = Path.Combine(folder, id[2..]);
            // An object inside a pack was synced when the pack was.
            if (!File.Exists(file))
                continue;
            using SafeFileHandle handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
            folders.Add(folder);
        }
        foreach (var folder in folders.Append(objects))
            DirectorySync.Sync(folder);
        lock (gate)
            foreach (var id in ids)
            {
                pending.Remove(id);
                durable.Add(id);
            }
    }
}
