using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>Linux <c>statx(2)</c>; its structure is the same on every architecture, unlike that of <c>stat</c>.</summary>
internal static unsafe partial class Statx
{
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const uint BasicStats = 0x7FF;

    // Nothing is there: ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP. Any other error says nothing of whether there is.
    private static readonly int[] Absent = [2, 20, 36, 40];

    /// <summary>Reads a path without following a link; null when there is nothing.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    public static FileStat? Read(string path)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
            return Read(CurrentDirectory, name);
    }

    /// <summary>Reads a name in an open folder, or a path from the present one, without following a link; null when there is nothing.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    public static FileStat? Read(int folder, byte* name)
    {
        var buffer = stackalloc byte[256];
        if (Call(folder, name, NoFollow, BasicStats, buffer) != 0)
            return Absent.Contains(Marshal.GetLastPInvokeError()) ? null : throw Failed(name);
        var stat = new ReadOnlySpan<byte>(buffer, 256);
        return new(
            BinaryPrimitives.ReadUInt16LittleEndian(stat[28..]),
            BinaryPrimitives.ReadInt64LittleEndian(stat[40..]),
            Time(stat[112..]),
            Time(stat[96..]),
            BinaryPrimitives.ReadUInt64LittleEndian(stat[32..]),
            BinaryPrimitives.ReadUInt32LittleEndian(stat[16..]));
    }

    private static Exception Failed(byte* name)
    {
        var message = $"cannot look at '{Marshal.PtrToStringUTF8((nint)name)}': {Marshal.GetLastPInvokeErrorMessage()}";
        return Marshal.GetLastPInvokeError() == LinuxCalls.AccessDenied ? new UnauthorizedAccessException(message) : new IOException(message);
    }

    private static long Time(ReadOnlySpan<byte> at) =>
        BinaryPrimitives.ReadInt64LittleEndian(at) * 1_000_000_000 + BinaryPrimitives.ReadUInt32LittleEndian(at[8..]);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Call(int folder, byte* path, int flags, uint mask, byte* buffer);
}
