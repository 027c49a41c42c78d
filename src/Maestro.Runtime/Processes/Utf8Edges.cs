using System.Buffers;
using System.Text;

namespace Maestro.Runtime.Processes;

/// <summary>Takes half characters off the ends of a piece of UTF-8. Bytes that are invalid anyway are left for the decoder to replace.</summary>
internal static class Utf8Edges
{
    private const int LongestCharacter = 4;

    /// <summary>The bytes without a character that begins in them and ends after them.</summary>
    internal static ReadOnlySpan<byte> WithoutCutEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back < LongestCharacter && back <= bytes.Length; back++)
        {
            if (Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData)
                return bytes[..^back];
        }

        return bytes;
    }

    /// <summary>The bytes without the rest of a character that began before them.</summary>
    internal static ReadOnlySpan<byte> WithoutCutStart(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < LongestCharacter - 1 && start < bytes.Length && (bytes[start] & 0xC0) == 0x80)
            start++;
        return bytes[start..];
    }
}
