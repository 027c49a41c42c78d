namespace Maestro.Plugins.Technologies;

/// <summary>Finds a phrase in a text: whole words in whatever form and case, with white space, a hyphen or marks of code between them.</summary>
internal static class Phrase
{
    /// <summary>Stands for up to four words of the same sentence.</summary>
    public const string Gap = "*";

    private const int Most = 4;

    /// <summary>Every place where it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">Words with single spaces between them; <see cref="Gap"/> between two of them stands for words in between.</param>
    public static IEnumerable<PhraseHit> In(string text, string phrase)
    {
        var words = phrase.Split(' ');
        var root = Inflection.Root(words[0]);
        for (var at = text.IndexOf(root, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(root, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!WholeWords.Joins(text, at - 1, -1) && Match(text, at, words, 0) is { } found)
                yield return new(at, found[^1].To - at, found);
        }
    }

    private static List<(int From, int To)>? Match(string text, int at, string[] words, int index)
    {
        var end = Inflection.End(text, at, words[index]);
        if (end < 0)
            return null;
        if (index == words.Length - 1)
            return char.IsLetterOrDigit(text[end - 1]) && WholeWords.Joins(text, end, 1) ? null : [(at, end)];
        var skips = words[index + 1] == Gap ? Most : 0;
        var next = index + (skips > 0 ? 2 : 1);
        for (var from = Past(text, end); from >= 0; from = Skip(text, from))
        {
            if (Match(text, from, words, next) is { } rest)
                return [(at, end), .. rest];
            if (skips-- == 0)
                break;
        }

        return null;
    }

    // To the word behind what parts two of them; -1 where that is not what follows.
    private static int Past(string text, int at)
    {
        var to = at;
        if (to < text.Length && text[to] == '-')
            to++;
        while (to < text.Length && (char.IsWhiteSpace(text[to]) || text[to] is '`' or '"' or '*' or '('))
            to++;
        return to > at && to < text.Length ? to : -1;
    }

    // Over a word that the gap stands for; -1 where the sentence ends with it.
    private static int Skip(string text, int at)
    {
        var to = at;
        while (to < text.Length && !char.IsWhiteSpace(text[to]))
            to++;
        return to == at || text[to - 1] is '.' or ';' or ':' or '!' or '?' ? -1 : Past(text, to);
    }
}
