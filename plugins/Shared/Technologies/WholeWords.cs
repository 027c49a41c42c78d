namespace Maestro.Plugins.Technologies;

/// <summary>Finds words in a text where they stand alone: neither as a part of a longer word, nor of a longer name such as <c>react-native</c> or <c>Serilog.Sinks</c>.</summary>
internal static class WholeWords
{
    /// <summary>Every place where the words stand, in whatever case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Words, with single spaces between them.</param>
    public static IEnumerable<int> In(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!Joins(text, at - 1, -1) && !Joins(text, at + words.Length, 1))
                yield return at;
        }
    }

    /// <summary>Whether what stands at a place belongs to the word beside it, on which a search goes on by <paramref name="step"/>.</summary>
    /// <remarks>A dot, hyphen, slash or @ joins only where a letter or digit follows: "with Serilog." ends a sentence.</remarks>
    public static bool Joins(string text, int at, int step)
    {
        if (at < 0 || at >= text.Length)
            return false;
        return IsWord(text[at]) || (step > 0 && text[at] is '#' or '+')
            || (text[at] is '.' or '-' or '/' or '@' && at + step >= 0 && at + step < text.Length && IsWord(text[at + step]));
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
