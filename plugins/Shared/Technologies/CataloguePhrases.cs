using System.Runtime.CompilerServices;

namespace Maestro.Plugins.Technologies;

/// <summary>The phrases of a catalogue, ready to be looked for.</summary>
/// <param name="Asking">Those that ask for a kind, and those that only look like it.</param>
/// <param name="Hinting">Those that hint at a kind, those that only look like it, and edits, which are of none.</param>
internal sealed record CataloguePhrases(PhraseTable<(TechnologyCategory Category, bool Counts)> Asking, PhraseTable<(TechnologyCategory? Category, bool Counts)> Hinting)
{
    // Once for each catalogue, and no longer than it lives.
    private static readonly ConditionalWeakTable<TechnologyCatalogue, CataloguePhrases> Known = [];

    /// <summary>Those of a catalogue.</summary>
    public static CataloguePhrases Of(TechnologyCatalogue catalogue) => Known.GetValue(catalogue, Make);

    private static CataloguePhrases Make(TechnologyCatalogue catalogue) => new(
        new(catalogue.Categories.SelectMany(category => Each(category, category.Asks, true).Concat(Each(category, category.Except, false)))),
        new(catalogue.Edits.Select(words => (words, ((TechnologyCategory?)null, true)))
            .Concat(catalogue.Categories.SelectMany(category => Each(category, category.Hints, true).Concat(Each(category, category.Except, false))).Select(phrase => (phrase.Words, ((TechnologyCategory?)phrase.Value.Category, phrase.Value.Counts))))));

    private static IEnumerable<(string Words, (TechnologyCategory Category, bool Counts) Value)> Each(TechnologyCategory category, IReadOnlyList<string> phrases, bool counts) =>
        phrases.Select(words => (words, (category, counts)));
}
