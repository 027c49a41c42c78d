using System.IO.Compression;
using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Fingerprints;

/// <summary>A fingerprint as bytes; those of a large tree are mostly names, which compress well.</summary>
internal static class FingerprintFormat
{
    /// <summary>Writes it.</summary>
    public static byte[] Write(Fingerprint fingerprint)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(packed, new Document(fingerprint.Parts, fingerprint.Refs, [.. fingerprint.Files.Select(Entry.Of)]), JournalJson.Options);
        return bytes.ToArray();
    }

    /// <summary>Reads what was written.</summary>
    public static Fingerprint Read(byte[] bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var document = JsonSerializer.Deserialize<Document>(packed, JournalJson.Options)!;
        return new(document.Parts, document.Refs, [.. document.Files.Select(entry => entry.Mark())]);
    }

    private sealed record Document(IReadOnlyDictionary<string, string> Parts, IReadOnlyDictionary<string, string> Refs, IReadOnlyList<Entry> Files);

    // Mode, size, times, inode and number of names as a row, for there may be a hundred thousand of them.
    private sealed record Entry(string Path, long[]? Stat, bool Settled, string? Clean, string? Raw)
    {
        public static Entry Of(FileMark mark) => new(
            mark.Path, mark.Stat is { } s ? [s.Mode, s.Size, s.Modified, s.Changed, (long)s.Inode, s.Names] : null, mark.Settled, mark.Clean, mark.Raw);

        public FileMark Mark() => new(
            Path, Stat is { } s ? new FileStat((uint)s[0], s[1], s[2], s[3], (ulong)s[4], (uint)s[5]) : null, Settled, Clean, Raw);
    }
}
