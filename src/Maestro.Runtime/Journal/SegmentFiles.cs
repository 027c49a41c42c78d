using System.Globalization;

namespace Maestro.Runtime.Journal;

/// <summary>The names of a journal's files.</summary>
internal static class SegmentFiles
{
    /// <summary>Path of a segment: <c>000001.jsonl</c> and so on.</summary>
    internal static string PathOf(string folder, int number) =>
        Path.Combine(folder, number.ToString("D6", CultureInfo.InvariantCulture) + ".jsonl");

    /// <summary>Number of the last segment; 0 when there is none.</summary>
    internal static int Last(string folder)
    {
        var last = 0;
        if (!Directory.Exists(folder))
            return last;
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl"))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                last = Math.Max(last, number);
        }

        return last;
    }

    /// <summary>The bytes of a file that may be written to meanwhile.</summary>
    internal static byte[] Read(string file)
    {
        using var handle = File.OpenHandle(file, share: FileShare.ReadWrite);
        var bytes = new byte[RandomAccess.GetLength(handle)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
