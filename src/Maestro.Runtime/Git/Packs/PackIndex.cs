using System.Buffers.Binary;

namespace Maestro.Runtime.Git.Packs;

/// <summary>Git's index of a pack, version 2, as <c>gitformat-pack(5)</c> has it: by which an object is found in it.</summary>
internal static class PackIndex
{
    private const long LargestShortOffset = int.MaxValue;

    /// <summary>Its bytes.</summary>
    /// <param name="objects">What is in the pack.</param>
    /// <param name="pack">The pack's own checksum.</param>
    public static byte[] Write(IEnumerable<PackedObject> objects, ReadOnlySpan<byte> pack)
    {
        var sorted = objects.OrderBy(o => o.Name, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToList();
        using var bytes = new MemoryStream();
        bytes.Write([0xFF, (byte)'t', (byte)'O', (byte)'c']);
        Number(bytes, 2);
        FanOut(bytes, sorted);
        foreach (var packed in sorted)
            bytes.Write(packed.Name);
        foreach (var packed in sorted)
            Number(bytes, packed.Checksum);
        Offsets(bytes, sorted);
        bytes.Write(pack);
        bytes.Position = 0;
        bytes.Write(ObjectName.ChecksumOf(bytes));
        return bytes.ToArray();
    }

    // How many names begin with a byte up to each.
    private static void FanOut(MemoryStream bytes, List<PackedObject> sorted)
    {
        Span<uint> counts = stackalloc uint[256];
        foreach (var packed in sorted)
            counts[packed.Name[0]]++;
        var sum = 0u;
        foreach (var count in counts)
            Number(bytes, sum += count);
    }

    // An offset of more than 31 bits stands in a table of its own, and here its place there.
    private static void Offsets(MemoryStream bytes, List<PackedObject> sorted)
    {
        var far = sorted.Where(packed => packed.Offset > LargestShortOffset).Select(packed => packed.Offset).ToList();
        var place = 0u;
        foreach (var packed in sorted)
            Number(bytes, packed.Offset > LargestShortOffset ? 0x8000_0000 | place++ : (uint)packed.Offset);
        Span<byte> buffer = stackalloc byte[8];
        foreach (var offset in far)
        {
            BinaryPrimitives.WriteInt64BigEndian(buffer, offset);
            bytes.Write(buffer);
        }
    }

    private static void Number(MemoryStream bytes, uint number)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(buffer, number);
        bytes.Write(buffer);
    }
}
