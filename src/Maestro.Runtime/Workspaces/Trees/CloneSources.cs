using System.Collections.Concurrent;
using Maestro.Runtime.Workspaces.Folders;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>
/// Large contents that a run wrote before, each once and as it is, from which further files are cloned: those share its blocks until somebody
/// writes them. Safe for several threads.
/// </summary>
/// <remarks>
/// Each is a file without a name, written from the vault. So nobody comes upon it, changes it or takes it away; no process that died leaves one
/// to be believed by the next; and all of them are gone with the run. A workspace's own file is never cloned from: an agent may write it at any
/// moment. Nor is the second time waited for: the first file shares the blocks as well, so that nothing is stored twice, and several
/// workspaces that are made at once read the vault only once.
/// </remarks>
/// <param name="folder">A folder on the file system of the workspaces. It must be there when the first file is written, not before.</param>
/// <param name="smallest">From how many bytes on it is worth it.</param>
/// <param name="most">How many are kept at most, since each is an open file; null for a quarter of what this process may open.</param>
internal sealed class CloneSources(string folder, long smallest = CloneSources.Smallest, int? most = null) : IDisposable
{
    // A clone costs the same whatever the size, but before the first the content must reach the disk. Measured on btrfs and xfs: from here on the
    // first clone pays for that; of 64 KiB it takes three.
    private const int Smallest = 256 * 1024;
    private const int Block = 4096;

    private readonly ConcurrentDictionary<string, FileStream> kept = new();
    private readonly Lock[] gates = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private readonly Lock books = new();
    private bool? possible;
    private int filesLeft;
    private long bytesLeft;

    /// <summary>Whether the file system of the folder can clone. It is asked once.</summary>
    public bool CanClone
    {
        get
        {
            lock (books)
                return possible ??= Probe();
        }
    }

    /// <summary>What to clone a content from.</summary>
    /// <param name="blob">Its id in the vault.</param>
    /// <param name="read">Reads it from there.</param>
    /// <param name="content">What was read, if it had to be; the caller's to dispose.</param>
    /// <returns>Null when it is too small, or there is no more room. It is open until this is disposed.</returns>
    /// <exception cref="IOException">It could not be written, as when the disk is full.</exception>
    public SafeFileHandle? Find(string blob, Func<string, Stream> read, out Stream? content)
    {
        content = null;
        if (kept.TryGetValue(blob, out var file))
            return file.SafeFileHandle;
        // Workspaces that are made at once want the same contents in the same order: one reads, the others wait for it.
        lock (gates[(uint)blob.GetHashCode(StringComparison.Ordinal) % gates.Length])
            return kept.TryGetValue(blob, out file) ? file.SafeFileHandle : Keep(blob, content = read(blob));
    }

    /// <summary>The file system cannot clone after all.</summary>
    public void GiveUp()
    {
        lock (books)
            possible = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in kept.Values)
            file.Dispose();
    }

    private SafeFileHandle? Keep(string blob, Stream content)
    {
        if (content.Length < smallest || !Reserve(content.Length) || NamelessFile.TryMake(folder) is not { } handle)
            return null;
        var file = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        try
        {
            content.CopyTo(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        kept[blob] = file;
        return handle;
    }

    private bool Reserve(long bytes)
    {
        lock (books)
        {
            if (filesLeft == 0 || bytes > bytesLeft)
                return false;
            filesLeft--;
            bytesLeft -= bytes;
            return true;
        }
    }

    private bool Probe()
    {
        using var one = NamelessFile.TryMake(folder);
        using var other = one is null ? null : NamelessFile.TryMake(folder);
        if (one is null || other is null)
            return false;
        RandomAccess.Write(one, new byte[Block], 0);
        // What no workspace holds any more costs room on the disk until the run ends: never more than a part of it.
        (filesLeft, bytesLeft) = (most ?? NamelessFile.Most(), new DriveInfo(folder).AvailableFreeSpace / 4);
        return FileClone.Try(one, other, folder);
    }
}
