namespace Maestro.Plugins.Technologies;

/// <summary>A technology that a text does not ask for by its own words, but by several that belong to it.</summary>
/// <param name="Category">Of which kind.</param>
/// <param name="Hints">By which words, each once.</param>
internal sealed record Hinted(TechnologyCategory Category, IReadOnlyList<string> Hints)
{
    // One such word is chance.
    private const int Fewest = 2;

    /// <summary>The kind that most of the hints speak for, of several the one that is hinted at first; null where no kind has two, or the text is of an edit.</summary>
    /// <remarks>It is a guess: ask <see cref="Wanted"/> and <see cref="Mention"/> first.</remarks>
    public static Hinted? In(string text, TechnologyCatalogue catalogue)
    {
        var found = CataloguePhrases.Of(catalogue).Hinting.In(text).ToList();
        return found.Exists(hit => hit.Value.Category is null) ? null : found
            .GroupBy(hit => hit.Value.Category!).Select(group => (Category: group.Key, Found: Distinct([.. group.Select(hit => (hit.Words, hit.Place, hit.Value.Counts))])))
            .Where(hit => hit.Found.Count >= Fewest)
            .OrderByDescending(hit => hit.Found.Count).ThenBy(hit => hit.Found.Min(hint => hint.Place.At))
            .Select(hit => new Hinted(hit.Category, [.. hit.Found.Select(hint => hint.Words)])).FirstOrDefault();
    }

    private static List<(string Words, PhraseHit Place)> Distinct(IReadOnlyList<(string Words, PhraseHit Place, bool Counts)> hits)
    {
        var other = hits.Where(hit => !hit.Counts).Select(hit => hit.Place).ToList();
        var found = new List<(string Words, PhraseHit Place)>();
        // The longest stand first: what lies within one is not a second hint.
        foreach (var (words, place, _) in hits.Where(hit => hit.Counts))
        {
            if (!found.Exists(hint => hint.Words == words || hint.Place.Overlaps(place)) && !other.Exists(place.Overlaps))
                found.Add((words, place));
        }

        return found;
    }
}
