using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Journal;

/// <summary>Brings what was written to the disk itself.</summary>
internal static partial class Durable
{
    private const int OpenDirectory = 0x10000 | 0x80000;

    /// <summary>Syncs a file's bytes and its length. Its times are not worth waiting for.</summary>
    /// <exception cref="IOException">The sync failed. What is on disk now is unknown; do not try again.</exception>
    internal static void Sync(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            RandomAccess.FlushToDisk(file);
        else if (SyncData(file) != 0)
            throw Failed("A file");
    }

    /// <summary>Syncs a folder, so that files made or renamed in it are found after a crash. .NET cannot open a folder.</summary>
    /// <exception cref="IOException">The sync failed.</exception>
    internal static void SyncFolder(string folder)
    {
        // Windows keeps folder entries in its own journal; macOS has no such promise to give and is best effort.
        if (!OperatingSystem.IsLinux())
            return;
        var descriptor = Open(folder, OpenDirectory);
        if (descriptor < 0)
            throw Failed("The folder " + folder);
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (SyncAll(handle) != 0)
            throw Failed("The folder " + folder);
    }

    private static IOException Failed(string what) => new($"{what} could not be synced to disk: {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int SyncData(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncAll(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
