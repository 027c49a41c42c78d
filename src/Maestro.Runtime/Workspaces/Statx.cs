using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Maestro.Runtime.Workspaces;

/// <summary>Linux <c>statx(2)</c>; its structure is the same on every architecture, unlike that of <c>stat</c>.</summary>
internal static partial class Statx
{
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const uint BasicStats = 0x7FF;

    /// <summary>Reads a path without following a link.</summary>
    public static FileStat? Read(string path)
    {
        Span<byte> buffer = stackalloc byte[256];
        if (Call(CurrentDirectory, path, NoFollow, BasicStats, ref MemoryMarshal.GetReference(buffer)) != 0)
            return null;
        return new(
            BinaryPrimitives.ReadUInt16LittleEndian(buffer[28..]),
            BinaryPrimitives.ReadInt64LittleEndian(buffer[40..]),
            Time(buffer[112..]),
            Time(buffer[96..]),
            BinaryPrimitives.ReadUInt64LittleEndian(buffer[32..]));
    }

    private static long Time(ReadOnlySpan<byte> at) =>
        BinaryPrimitives.ReadInt64LittleEndian(at) * 1_000_000_000 + BinaryPrimitives.ReadUInt32LittleEndian(at[8..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Call(int folder, string path, int flags, uint mask, ref byte buffer);
}
