using System.Globalization;
using System.Security.Cryptography;

namespace Maestro.Runtime.Journal;

/// <summary>What was done about a torn tail; the payload of a <c>repaired</c> record.</summary>
/// <param name="File">Name of the segment that had it.</param>
/// <param name="Offset">Where it began.</param>
/// <param name="Bytes">How long it was.</param>
/// <param name="Copy">Name of the file its bytes were put aside in.</param>
/// <param name="Sha256">Hash of these, in lower-case hex; null in records of before there was one.</param>
internal sealed record TailRepair(string File, long Offset, long Bytes, string Copy, string? Sha256 = null)
{
    /// <summary>Type of the record.</summary>
    internal const string Type = "repaired";

    /// <summary>Puts the torn bytes aside, then cuts them off; each is on disk before the next. A crash in between repeats it.</summary>
    internal static TailRepair Repair(TornTail torn, string folder)
    {
        var copy = FreeName(folder);
        var bytes = SegmentFiles.Read(torn.File).AsSpan((int)torn.Offset);
        using (var aside = System.IO.File.OpenHandle(Path.Combine(folder, copy), FileMode.CreateNew, FileAccess.Write))
        {
            RandomAccess.Write(aside, bytes, 0);
            Durable.Sync(aside);
        }

        Durable.SyncFolder(folder);
        using (var segment = System.IO.File.OpenHandle(torn.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            RandomAccess.SetLength(segment, torn.Offset);
            Durable.Sync(segment);
        }

        return new(Path.GetFileName(torn.File), torn.Offset, torn.Length, copy, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static string FreeName(string folder)
    {
        for (var number = 1; ; number++)
        {
            var name = "torn-" + number.ToString(CultureInfo.InvariantCulture);
            if (!System.IO.File.Exists(Path.Combine(folder, name)))
                return name;
        }
    }
}
