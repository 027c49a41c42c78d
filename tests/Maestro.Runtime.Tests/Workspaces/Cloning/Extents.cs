using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Tests.Workspaces.Cloning;

/// <summary>Where a file's bytes lie on the disk, as the kernel tells (Linux <c>FIEMAP</c>).</summary>
internal static unsafe partial class Extents
{
    private const nuint Request = 0xC020660B;
    private const int Header = 32;
    private const int Extent = 56;
    private const uint SyncFirst = 1;
    private const uint SharedFlag = 0x2000;

    /// <summary>Whether two files begin with the very same blocks.</summary>
    internal static bool AreShared(string one, string other) => First(one) is { Shared: true } first && First(other) == first;

    private static (ulong Physical, bool Shared)? First(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        using var file = File.OpenHandle(path);
        Span<byte> map = stackalloc byte[Header + Extent];
        map.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(map[8..], ulong.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(map[16..], SyncFirst);
        BinaryPrimitives.WriteUInt32LittleEndian(map[24..], 1);
        fixed (byte* start = map)
            if (Call(file, Request, start) != 0 || BinaryPrimitives.ReadUInt32LittleEndian(map[20..]) == 0)
                return null;
        return (BinaryPrimitives.ReadUInt64LittleEndian(map[(Header + 8)..]), (BinaryPrimitives.ReadUInt32LittleEndian(map[(Header + 40)..]) & SharedFlag) != 0);
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Call(SafeFileHandle file, nuint request, byte* map);
}
