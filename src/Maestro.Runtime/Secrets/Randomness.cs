using System.Buffers;
using System.Text;

namespace Maestro.Runtime.Secrets;

/// <summary>Strings that look as if a machine had drawn them: no service's shape, but what keys are made of.</summary>
/// <remarks>
/// Hashes in hexadecimal are not meant, since commits and files are named by them and they open nothing. The signs are Shannon's entropy, how many
/// digits there are, and how often the sort of character changes: words in camel case have much of the one and little of the others.
/// </remarks>
internal static class Randomness
{
    private const int Shortest = 24;
    private const int ShortestNamed = 12;
    private const int MostToADigit = 12;
    private const double LeastEntropy = 3.9;
    private const double LeastChanges = 0.38;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_-");

    /// <summary>The text without them; the very same when there is none.</summary>
    internal static string Replace(string text)
    {
        StringBuilder? replaced = null;
        var (at, kept) = (0, 0);
        while (at < text.Length)
        {
            var start = text.AsSpan(at).IndexOfAny(Letters);
            if (start < 0)
                break;
            start += at;
            var length = text.AsSpan(start).IndexOfAnyExcept(Letters);
            at = length < 0 ? text.Length : start + length;
            if (at - start < Shortest || !IsDrawn(text.AsSpan(start, at - start)))
                continue;
            (replaced ??= new()).Append(text, kept, start - kept).Append(TokenShapes.Redacted);
            kept = at;
        }
        return replaced is null ? text : replaced.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Whether a value that stands after a telling name has letters and digits mixed, as words have not.</summary>
    internal static bool IsMixed(ReadOnlySpan<char> value) =>
        value.Length >= ShortestNamed && value.IndexOfAnyInRange('0', '9') >= 0 && value.IndexOfAnyExceptInRange('0', '9') >= 0 && Entropy(value) >= 3;

    private static bool IsDrawn(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('a', 'z') >= 0 && text.IndexOfAnyInRange('A', 'Z') >= 0 && Digits(text) * MostToADigit >= text.Length
        && Changes(text) >= LeastChanges && Entropy(text) >= LeastEntropy;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    private static double Changes(ReadOnlySpan<char> text)
    {
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
            changes += Sort(text[i]) == Sort(text[i - 1]) ? 0 : 1;
        return (double)changes / (text.Length - 1);
    }

    private static int Sort(char c) => char.IsAsciiLetterLower(c) ? 0 : char.IsAsciiLetterUpper(c) ? 1 : char.IsAsciiDigit(c) ? 2 : 3;

    // In bits a character.
    private static double Entropy(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var c in text)
            counts[c & 127]++;
        var bits = 0.0;
        foreach (var count in counts)
            if (count > 0)
                bits -= (double)count / text.Length * Math.Log2((double)count / text.Length);
        return bits;
    }
}
