using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>Makes a file share another one's blocks until either is written, where the file system has that: on Linux btrfs, xfs and others.</summary>
internal static class FileClone
{
    /// <summary>Clones a file's whole content.</summary>
    /// <param name="from">Open for reading; what it holds then is on disk when this returns.</param>
    /// <param name="to">Open for writing, and empty.</param>
    /// <param name="path">Where that is, for messages.</param>
    /// <returns>False when the platform or the file system cannot; then nothing was done.</returns>
    /// <exception cref="IOException">It can, but failed, as when the disk is full.</exception>
    public static bool Try(SafeFileHandle from, SafeFileHandle to, string path)
    {
        int error;
        do
            error = LinuxCalls.Clone(to, LinuxCalls.CloneRequest, from) == 0 ? 0 : Marshal.GetLastPInvokeError();
        while (error == LinuxCalls.Interrupted);
        return error switch
        {
            0 => true,
            LinuxCalls.NotSupported or LinuxCalls.NoSuchRequest or LinuxCalls.NoSuchCall or LinuxCalls.Unsupported
                or LinuxCalls.OtherDevice or LinuxCalls.NotPermitted or LinuxCalls.NotNow => false,
            _ => throw LinuxErrors.Of("clone into", path, error),
        };
    }
}
