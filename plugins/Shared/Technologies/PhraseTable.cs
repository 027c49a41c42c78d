namespace Maestro.Plugins.Technologies;

/// <summary>Thousands of phrases that are looked for at once: only those whose beginning a word of the text has are tried.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly ILookup<(char, char), (int Order, string Words, T Value)> phrases;

    /// <summary>Makes it.</summary>
    /// <param name="phrases">The phrases, as <see cref="Phrase"/> takes them.</param>
    public PhraseTable(IEnumerable<(string Words, T Value)> phrases) =>
        this.phrases = phrases.Select((phrase, order) => (order, phrase.Words, phrase.Value)).ToLookup(phrase => WordStarts.Of(phrase.Words, 0));

    /// <summary>Every place where one of them stands, in the order in which they were given.</summary>
    public IEnumerable<(string Words, T Value, PhraseHit Place)> In(string text) => WordStarts.In(text)
        .SelectMany(start => phrases[start]).OrderBy(phrase => phrase.Order)
        .SelectMany(phrase => Phrase.In(text, phrase.Words).Select(place => (phrase.Words, phrase.Value, place)));
}
