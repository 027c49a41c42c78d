using System.Text;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>Text out of a file's bytes.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads text in UTF-8, or in UTF-16 where a mark says so.</summary>
    /// <param name="bytes">The file's.</param>
    /// <param name="anyEncoding">Whether bytes that are not UTF-8 are taken for single characters: names in code are mostly ASCII, whatever a comment is written in.</param>
    /// <param name="why">Why it is not text, if it is not.</param>
    /// <returns>The text, or null.</returns>
    public static string? Read(byte[] bytes, bool anyEncoding, out string why)
    {
        why = "";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().Contains((byte)0))
        {
            why = "it is not text";
            return null;
        }
        var content = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            if (anyEncoding)
                return Encoding.Latin1.GetString(content);
            why = "it is not in UTF-8";
            return null;
        }
    }
}
