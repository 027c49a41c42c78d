namespace Maestro.Runtime.Capabilities;

/// <summary>
/// A phrase of whole words. <c>word*</c> is any word that begins so; <c>^word</c> stands where a clause begins, as an order does; a word with a
/// capital counts only as a name: written so, within a clause, and not before "to" (things "react to" each other).
/// </summary>
internal sealed record WordPattern
{
    private readonly (string Word, bool Stem, bool Name)[] words;
    private readonly bool begins;

    private WordPattern((string, bool, bool)[] words, bool begins) => (this.words, this.begins) = (words, begins);

    /// <summary>Reads a phrase of the table.</summary>
    public static WordPattern Of(string phrase)
    {
        var begins = phrase.StartsWith('^');
        return new([.. phrase.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word)], begins);
    }

    /// <summary>Whether a clause says it.</summary>
    public bool IsIn(IReadOnlyList<string> clause)
    {
        for (var at = 0; at <= (begins ? 0 : clause.Count - words.Length); at++)
            if (IsAt(clause, at))
                return true;
        return false;
    }

    private bool IsAt(IReadOnlyList<string> clause, int at)
    {
        if (at + words.Length > clause.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var (word, stem, name) = words[i];
            var said = clause[at + i];
            var fits = name ? said == word && at + i > 0 && !(at + i + 1 < clause.Count && clause[at + i + 1] == "to")
                : stem ? said.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                : said.Equals(word, StringComparison.OrdinalIgnoreCase);
            if (!fits)
                return false;
        }
        return true;
    }

    private static (string, bool, bool) Word(string word) => (word.TrimEnd('*'), word.EndsWith('*'), char.IsAsciiLetterUpper(word[0]));
}
