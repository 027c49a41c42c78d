using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Maestro.Runtime.Git.Packs;

/// <summary>
/// Writes many objects into one file, git's pack: making a file for each costs more than all the rest. Nobody sees it before it is whole and on
/// disk. Not safe for several threads.
/// </summary>
internal sealed class PackWriter : IDisposable
{
    private const int HeaderLength = 12;

    private readonly string folder;

    // Git's own name for such a file: 'git prune' removes what a process left that died.
    private readonly string temporary;
    private readonly FileStream file;
    private readonly List<PackedObject> objects = [];

    /// <summary>Begins one.</summary>
    /// <param name="folder">The store's <c>objects/pack</c>.</param>
    public PackWriter(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        temporary = Path.Combine(folder, $"tmp_pack_{Guid.NewGuid():N}");
        file = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        file.Write(new byte[HeaderLength]);
    }

    /// <summary>An object's bytes as they lie in a pack.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        // .NET's stream writes nothing at all for nothing; zlib has eight bytes for it.
        if (content.IsEmpty)
            return [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1];
        using var bytes = new MemoryStream(content.Length / 2);
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest))
            zlib.Write(content);
        return bytes.ToArray();
    }

    /// <summary>Adds an object.</summary>
    /// <param name="id">Its id, which is not in it yet.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="size">How long its content is.</param>
    /// <param name="compressed">Its content, by <see cref="Compress"/>.</param>
    public void Add(string id, PackedKind kind, long size, ReadOnlySpan<byte> compressed)
    {
        var header = Header(kind, size);
        var checksum = new Crc32();
        checksum.Append(header);
        checksum.Append(compressed);
        objects.Add(new(Convert.FromHexString(id), file.Position, checksum.GetCurrentHashAsUInt32()));
        file.Write(header);
        file.Write(compressed);
    }

    /// <summary>Puts it in place, on disk.</summary>
    /// <exception cref="IOException">The disk refused; then nothing is in place.</exception>
    public void Finish()
    {
        Span<byte> start = stackalloc byte[HeaderLength];
        "PACK"u8.CopyTo(start);
        BinaryPrimitives.WriteUInt32BigEndian(start[4..], 2);
        BinaryPrimitives.WriteUInt32BigEndian(start[8..], (uint)objects.Count);
        file.Position = 0;
        file.Write(start);
        file.Position = 0;
        var sum = ObjectName.ChecksumOf(file);
        file.Write(sum);
        file.Flush(flushToDisk: true);
        file.Dispose();
        var index = temporary + ".idx";
        using (var stream = new FileStream(index, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(PackIndex.Write(objects, sum));
            stream.Flush(flushToDisk: true);
        }
        // A pack is there for whoever looks once its index is.
        var name = Path.Combine(folder, $"pack-{Convert.ToHexStringLower(sum)}");
        File.Move(temporary, name + ".pack", overwrite: true);
        File.Move(index, name + ".idx", overwrite: true);
        DirectorySync.Sync(folder);
    }

    /// <summary>Removes what did not come to its place.</summary>
    public void Dispose()
    {
        file.Dispose();
        File.Delete(temporary);
        File.Delete(temporary + ".idx");
    }

    // Four bits of the size beside the kind, then seven bits a byte.
    private static byte[] Header(PackedKind kind, long size)
    {
        var bytes = new List<byte>(10);
        var next = ((int)kind << 4) | (int)(size & 0xF);
        for (size >>= 4; size > 0; size >>= 7)
        {
            bytes.Add((byte)(next | 0x80));
            next = (int)(size & 0x7F);
        }
        bytes.Add((byte)next);
        return [.. bytes];
    }
}
