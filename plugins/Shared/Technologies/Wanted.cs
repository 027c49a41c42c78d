namespace Maestro.Plugins.Technologies;

/// <summary>A technology that a text asks for.</summary>
/// <param name="Category">Of which kind.</param>
/// <param name="Words">By which words.</param>
internal sealed record Wanted(TechnologyCategory Category, string Words)
{
    /// <summary>What a text asks for, in the order in which it does.</summary>
    /// <remarks>Words that lie within longer ones that were found count for these alone: "browser test" asks for no test framework.</remarks>
    public static IReadOnlyList<Wanted> In(string text, TechnologyCatalogue catalogue)
    {
        var found = catalogue.Categories
            .SelectMany(category => category.Asks.SelectMany(words => WholeWords.In(text, words).Select(at => (Category: category, Words: words, At: at))))
            .OrderByDescending(hit => hit.Words.Length).ThenBy(hit => hit.At).ToList();
        var taken = new List<(int From, int To)>();
        var wanted = new List<(TechnologyCategory Category, string Words, int At)>();
        foreach (var hit in found)
        {
            if (taken.Any(span => hit.At < span.To && span.From < hit.At + hit.Words.Length))
                continue;
            taken.Add((hit.At, hit.At + hit.Words.Length));
            wanted.Add(hit);
        }

        return [.. wanted.OrderBy(hit => hit.At).DistinctBy(hit => hit.Category.Id).Select(hit => new Wanted(hit.Category, hit.Words))];
    }
}
