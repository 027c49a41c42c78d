using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Watching;

/// <summary>Linux <c>inotify(7)</c>.</summary>
internal static unsafe partial class InotifyCalls
{
    /// <summary><c>EAGAIN</c>: no more events.</summary>
    internal const int NothingThere = 11;

    /// <summary>Not waiting, closed on exec.</summary>
    internal const int NonBlocking = 0x800 | 0x80000;

    /// <summary>
    /// Content, attributes, and names that come and go; the folder's own end. Only a folder is watched, and not what has no name any more.
    /// </summary>
    internal const uint Everything = Modify | Attributes | CloseWrite | MovedFrom | MovedTo | Create | Delete | DeleteSelf | MoveSelf | OnlyFolders | NotUnlinked;

    internal const uint MovedFrom = 0x40, MovedTo = 0x80, Create = 0x100, Delete = 0x200, DeleteSelf = 0x400, MoveSelf = 0x800;

    /// <summary>What the kernel tells by itself: the file system went, events were lost, the watch is gone; and that a name is a folder's.</summary>
    internal const uint Unmounted = 0x2000, Overflow = 0x4000, Gone = 0x8000, IsFolder = 0x4000_0000;

    private const uint Modify = 0x2, Attributes = 0x4, CloseWrite = 0x8, OnlyFolders = 0x0100_0000, NotUnlinked = 0x0400_0000;

    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    internal static partial int Open(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Add(SafeFileHandle watch, string path, uint mask);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(SafeFileHandle watch, byte* buffer, nint size);
}
