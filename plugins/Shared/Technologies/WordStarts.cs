namespace Maestro.Plugins.Technologies;

/// <summary>How words begin: by their first two letters, which all forms of a word have in common.</summary>
internal static class WordStarts
{
    /// <summary>How the words of a text begin.</summary>
    public static HashSet<(char, char)> In(string text)
    {
        var starts = new HashSet<(char, char)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                starts.Add(Of(text, at));
        }

        return starts;
    }

    /// <summary>How the word at a place begins. One of one letter, or a mark, has nothing behind it.</summary>
    public static (char, char) Of(string text, int at) => char.IsLetterOrDigit(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
        ? (char.ToUpperInvariant(text[at]), char.ToUpperInvariant(text[at + 1]))
        : (char.ToUpperInvariant(text[at]), ' ');
}
