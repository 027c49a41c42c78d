using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Git;

/// <summary>Syncs a whole file system with one call, for when many files were written: one wait instead of one for each.</summary>
internal static partial class FileSystemSync
{
    // Before, the call did not tell of what could not be written.
    private static readonly Version Honest = new(5, 8);

    /// <summary>Whether the platform has a call that tells when it failed.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.OSVersion.Version >= Honest;

    /// <summary>Syncs the file system that a file is on.</summary>
    /// <param name="file">
    /// Any file on it. A write that failed before this was opened, and that some other program was told of, is not told again.
    /// </param>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Sync(SafeFileHandle file)
    {
        if (Call(file) != 0)
            throw new IOException($"cannot sync the file system: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int Call(SafeFileHandle file);
}
