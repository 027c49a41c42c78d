namespace Maestro.Plugins;

/// <summary>Where a text may be cut: between words, since half of a credential is one that nobody knows again; at least between characters.</summary>
internal static class WordEdges
{
    private const int Longest = 512;

    /// <summary>The place at or before <paramref name="cut"/> where a word ends.</summary>
    public static int Before(string text, int cut)
    {
        for (var at = cut; at > 0 && cut - at < Longest; at--)
        {
            if (char.IsWhiteSpace(text[at - 1]))
                return at;
        }

        return Whole(text, cut);
    }

    /// <summary>The place at or after <paramref name="cut"/> where a word begins.</summary>
    public static int After(string text, int cut)
    {
        for (var at = cut; at < text.Length && at - cut < Longest; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                return at;
        }

        return Whole(text, cut);
    }

    private static int Whole(string text, int cut) => cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut + 1 : cut;
}
