namespace Maestro.Plugins.Technologies;

/// <summary>A technology that a text asks for.</summary>
/// <param name="Category">Of which kind.</param>
/// <param name="Words">By which words.</param>
internal sealed record Wanted(TechnologyCategory Category, string Words)
{
    /// <summary>What a text asks for, in the order in which it does.</summary>
    /// <remarks>Words that lie within longer ones that were found count for these alone: "browser test" asks for no test framework, and "call their REST API" for no web API.</remarks>
    public static IReadOnlyList<Wanted> In(string text, TechnologyCatalogue catalogue)
    {
        var found = catalogue.Categories
            .SelectMany(category => Hits(text, category, category.Asks, asks: true).Concat(Hits(text, category, category.Except, asks: false)))
            .OrderByDescending(hit => hit.Place.Length).ThenByDescending(hit => hit.Place.Own).ThenBy(hit => hit.Place.At);
        var taken = new List<(TechnologyCategory Category, string Words, PhraseHit Place, bool Asks)>();
        foreach (var hit in found)
        {
            if (!taken.Any(other => other.Place.Overlaps(hit.Place)))
                taken.Add(hit);
        }

        return [.. taken.Where(hit => hit.Asks).OrderBy(hit => hit.Place.At).DistinctBy(hit => hit.Category.Id).Select(hit => new Wanted(hit.Category, hit.Words))];
    }

    private static IEnumerable<(TechnologyCategory Category, string Words, PhraseHit Place, bool Asks)> Hits(string text, TechnologyCategory category, IReadOnlyList<string> phrases, bool asks) =>
        phrases.SelectMany(words => Phrase.In(text, words).Select(place => (category, words, place, asks)));
}
