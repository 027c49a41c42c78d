using System.Runtime.InteropServices;

namespace Maestro.Runtime.Git;

/// <summary>Makes a folder's entries durable, which .NET has no call for.</summary>
internal static partial class DirectorySync
{
    /// <summary>Syncs the folder. On Windows directory entries need no call of their own.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var fd = Open(folder, 0);
        if (fd < 0)
            throw new IOException($"cannot open '{folder}' to sync it: {Marshal.GetLastPInvokeErrorMessage()}");
        var failed = Fsync(fd) != 0;
        var why = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(fd);
        if (failed)
            throw new IOException($"cannot sync '{folder}': {why}");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int fd);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int fd);
}
