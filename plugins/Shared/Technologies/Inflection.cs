namespace Maestro.Plugins.Technologies;

/// <summary>The regular forms of an English word: resize, resizes, resized, resizing; query, queries, queried; log, logged.</summary>
internal static class Inflection
{
    // "as", "to", "in" have none.
    private const int Shortest = 3;

    /// <summary>What all forms of a word begin with.</summary>
    public static string Root(string word) => HasForms(word) && word[^1] is 'e' or 'y' ? word[..^1] : word;

    /// <summary>Where a word ends that begins at a place in whatever form; -1 where another word stands there.</summary>
    public static int End(string text, int at, string word)
    {
        foreach (var form in Forms(word))
        {
            var end = at + form.Length;
            if (string.Compare(text, at, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0 && (!IsPart(form[^1]) || end >= text.Length || !IsPart(text[end])))
                return end;
        }

        return -1;
    }

    private static bool HasForms(string word) => word.Length >= Shortest && char.IsAsciiLetter(word[^1]);

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (!HasForms(word))
            yield break;
        yield return word + "s";
        yield return word + "es";
        var root = Root(word);
        if (word[^1] == 'y')
        {
            yield return root + "ies";
            yield return root + "ied";
        }

        // log, logging; map, mapped: what ends in one consonant may have it twice.
        foreach (var stem in word[^1] == 'e' ? new[] { root } : "aeiouy".Contains(word[^1], StringComparison.OrdinalIgnoreCase) ? [word] : [word, word + word[^1]])
        {
            yield return stem + "ed";
            yield return stem + "ing";
        }
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
