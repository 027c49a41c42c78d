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
        byte[] bytes = [];
        var length = Read(file, ref bytes);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>The same into a buffer, which is replaced when it is too small.</summary>
    /// <returns>How many bytes.</returns>
    internal static int Read(string file, ref byte[] buffer)
    {
        using var handle = File.OpenHandle(file, share: FileShare.ReadWrite);
        var length = (int)RandomAccess.GetLength(handle);
        if (length > buffer.Length)
            buffer = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(handle, buffer.AsSpan(read, length - read), read) is var count and > 0)
            read += count;
        return read;
    }
}
