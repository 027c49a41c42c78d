using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>Files without a name: no other process comes upon one, and the system takes it away when it is closed, also by a kill or a power cut.</summary>
internal static unsafe class NamelessFile
{
    /// <summary>Makes one, open for reading and writing; its mode lets nobody open it a second time.</summary>
    /// <param name="folder">A folder on the file system it shall be on.</param>
    /// <returns>Null when the platform or the file system has none.</returns>
    /// <exception cref="IOException">It has, but this one cannot be made, as when too many files are open.</exception>
    public static SafeFileHandle? TryMake(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        fixed (byte* path = Encoding.UTF8.GetBytes(folder + '\0'))
        {
            int file, error;
            do
                error = (file = LinuxCalls.Open(LinuxCalls.CurrentDirectory, path, LinuxCalls.ForNameless, 0)) >= 0 ? 0 : Marshal.GetLastPInvokeError();
            while (error == LinuxCalls.Interrupted);
            return error switch
            {
                0 => new SafeFileHandle(file, ownsHandle: true),
                LinuxCalls.NotSupported or LinuxCalls.IsFolder or LinuxCalls.Unsupported or LinuxCalls.NotPermitted => null,
                _ => throw LinuxErrors.Of("make a file in", folder, error),
            };
        }
    }

    /// <summary>How many may be open at once without being in the way of whatever else this process opens.</summary>
    public static int Most()
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var limits = stackalloc ulong[2];
        // The limit that holds comes first; some 32-bit systems have it in 32 bits.
        return LinuxCalls.Limit(LinuxCalls.OpenFiles, limits) == 0 ? (int)nuint.Min(*(nuint*)limits / 4, 100_000) : 0;
    }
}
