using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Git;

/// <summary>Syncs the loose objects that were written since the last barrier, and their folders. libgit2 does not do it by itself.</summary>
/// <param name="objects">The store's <c>objects</c> folder.</param>
internal sealed class Durability(string objects)
{
    // Above that, syncing the file system as a whole is quicker than asking for each file and folder.
    private const int Few = 12;

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
        var files = Loose(ids);
        if (files.Count > Few && FileSystemSync.IsAvailable)
            using (var handle = Open(files[0]))
                FileSystemSync.Sync(handle);
        else
            SyncEach(files, somePacked: files.Count < ids.Count);
        lock (gate)
            foreach (var id in ids)
            {
                pending.Remove(id);
                durable.Add(id);
            }
    }

    private void SyncEach(List<string> files, bool somePacked)
    {
        // An object inside a pack was synced when the pack was; but its name may just have been given to it, by somebody else.
        if (somePacked)
            DirectorySync.Sync(Path.Combine(objects, "pack"));
        foreach (var file in files)
            using (var handle = Open(file))
                RandomAccess.FlushToDisk(handle);
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file)!).Distinct().Append(objects))
            DirectorySync.Sync(folder);
    }

    // By listing folders: a look at one file says that it is not there also when the look fails, and then it would be taken for packed.
    private List<string> Loose(List<string> ids)
    {
        var files = new List<string>();
        foreach (var group in ids.GroupBy(id => id[..2]))
        {
            var there = FilesIn(Path.Combine(objects, group.Key));
            files.AddRange(group.Select(id => Path.Combine(objects, group.Key, id[2..])).Where(there.Contains));
        }
        return files;
    }

    private static HashSet<string> FilesIn(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static SafeFileHandle Open(string file) => File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
