using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>System calls on open folders. Flags and error numbers are those of Linux; they differ by architecture only where told.</summary>
internal static unsafe partial class LinuxCalls
{
    /// <summary><c>EPERM</c>, which also a sandbox answers that does not let a call through.</summary>
    internal const int NotPermitted = 1;

    /// <summary><c>ENOENT</c>.</summary>
    internal const int NoEntry = 2;

    /// <summary><c>EACCES</c>.</summary>
    internal const int AccessDenied = 13;

    /// <summary><c>EINTR</c>.</summary>
    internal const int Interrupted = 4;

    /// <summary><c>EEXIST</c> and <c>ENOTEMPTY</c>, which a folder that is not empty answers.</summary>
    internal const int Exists = 17, NotEmpty = 39;

    /// <summary><c>EINVAL</c> and <c>ENOSYS</c>, which a file system or a kernel answers that cannot do what the flags ask.</summary>
    internal const int Unsupported = 22, NoSuchCall = 38;

    /// <summary>
    /// <c>EAGAIN</c>, <c>EXDEV</c>, <c>EISDIR</c>, <c>ENOTTY</c> and <c>EOPNOTSUPP</c>: the further answers of file systems that cannot clone a file, or make one
    /// without a name.
    /// </summary>
    internal const int NotNow = 11, OtherDevice = 18, IsFolder = 21, NoSuchRequest = 25, NotSupported = 95;

    /// <summary><c>RENAME_NOREPLACE</c> and <c>RENAME_EXCHANGE</c>.</summary>
    internal const uint NoReplace = 1, Exchange = 2;

    /// <summary>The present folder, for <c>openat</c>.</summary>
    internal const int CurrentDirectory = -100;

    /// <summary><c>AT_REMOVEDIR</c>.</summary>
    internal const int RemoveFolder = 0x200;

    /// <summary>Read only, closed on exec, never the controlling terminal, not waiting for a pipe's other end.</summary>
    internal const int ForReading = 0x80000 | 0x100 | 0x800;

    /// <summary>Write only, made anew, closed on exec.</summary>
    internal const int ForNew = 0x1 | 0x40 | 0x80 | 0x80000;

    /// <summary><c>FICLONE</c>. On the few architectures that number it otherwise it is a request that no file system knows.</summary>
    internal const nuint CloneRequest = 0x40049409;

    /// <summary><c>RLIMIT_NOFILE</c>.</summary>
    internal const int OpenFiles = 7;

    // Arm has these two swapped against the rest: O_DIRECTORY and O_NOFOLLOW.
    private static readonly bool Arm = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    /// <summary><c>O_NOFOLLOW</c>.</summary>
    internal static int NoFollow { get; } = Arm ? 0x8000 : 0x20000;

    /// <summary><c>O_DIRECTORY</c>.</summary>
    internal static int FolderOnly { get; } = Arm ? 0x4000 : 0x10000;

    /// <summary>Read and write, without a name and never to get one, closed on exec: <c>O_TMPFILE</c> with <c>O_EXCL</c>.</summary>
    internal static int ForNameless { get; } = 0x400000 | FolderOnly | 0x2 | 0x80 | 0x80000;

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    internal static partial int Open(int folder, byte* path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "getdents64", SetLastError = true)]
    internal static partial nint List(int folder, byte* buffer, nint size);

    [LibraryImport("libc", EntryPoint = "readlinkat", SetLastError = true)]
    internal static partial nint ReadLink(int folder, byte* path, byte* buffer, nint size);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    internal static partial int Unlink(int folder, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    internal static partial int MakeFolder(int folder, byte* path, uint mode);

    [LibraryImport("libc", EntryPoint = "renameat", SetLastError = true)]
    internal static partial int Rename(int folder, byte* path, int otherFolder, byte* otherPath);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    internal static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "symlinkat", SetLastError = true)]
    internal static partial int Link(byte* target, int folder, byte* path);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    internal static partial int ChangeMode(int file, uint mode);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Clone(SafeFileHandle to, nuint request, SafeFileHandle from);

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    internal static partial int Limit(int resource, ulong* limits);

    // By its number: not every C library has the function.
    internal static int RenameWith(int folder, byte* path, byte* otherPath, uint flags) => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => (int)SystemCall(316, folder, path, folder, otherPath, flags),
        Architecture.Arm64 => (int)SystemCall(276, folder, path, folder, otherPath, flags),
        _ => Refuse(),
    };

    private static int Refuse()
    {
        Marshal.SetLastPInvokeError(NoSuchCall);
        return -1;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint folder, byte* path, nint otherFolder, byte* otherPath, nuint flags);

    [LibraryImport("libc", EntryPoint = "close")]
    internal static partial int Close(int file);
}
