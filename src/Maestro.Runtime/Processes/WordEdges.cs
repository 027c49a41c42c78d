namespace Maestro.Runtime.Processes;

/// <summary>Cuts output between words: half of a credential is one that nobody knows again.</summary>
internal static class WordEdges
{
    // Longer than any credential on one line, and little of what is kept.
    private const int Longest = 4096;

    /// <summary>Without the word at its end that may go on where the cut was.</summary>
    public static ReadOnlySpan<byte> WithoutCutEnd(ReadOnlySpan<byte> head)
    {
        var at = head.LastIndexOfAny(" \t\r\n"u8);
        return head.Length - at - 1 <= Reach(head) ? head[..(at + 1)] : head;
    }

    /// <summary>Without the word at its start that may have begun before the cut.</summary>
    public static ReadOnlySpan<byte> WithoutCutStart(ReadOnlySpan<byte> tail)
    {
        var at = tail.IndexOfAny(" \t\r\n"u8);
        return at >= 0 && at <= Reach(tail) ? tail[at..] : tail;
    }

    private static int Reach(ReadOnlySpan<byte> kept) => Math.Min(Longest, kept.Length / 4);
}
