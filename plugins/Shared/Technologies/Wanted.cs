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
        var found = CataloguePhrases.Of(catalogue).Asking.In(text).OrderByDescending(hit => hit.Place.Length).ThenByDescending(hit => hit.Place.Own).ThenBy(hit => hit.Place.At);
        var taken = new List<(string Words, (TechnologyCategory Category, bool Asks) Value, PhraseHit Place)>();
        foreach (var hit in found)
        {
            if (!taken.Any(other => other.Place.Overlaps(hit.Place)))
                taken.Add(hit);
        }

        return [.. taken.Where(hit => hit.Value.Asks).OrderBy(hit => hit.Place.At).DistinctBy(hit => hit.Value.Category.Id).Select(hit => new Wanted(hit.Value.Category, hit.Words))];
    }
}
