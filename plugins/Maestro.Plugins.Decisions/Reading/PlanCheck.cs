using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Reading;

/// <summary>Whether what an agent read stands in the plan.</summary>
internal sealed class PlanCheck(Asked asked, TechnologyCatalogue catalogue, IReadOnlyList<Technology> named)
{
    /// <summary>Says that it is of no kind.</summary>
    public const string None = "none";

    private readonly string text = Flat(asked.Plan);

    /// <summary>The stances by what they are called.</summary>
    public static IReadOnlyDictionary<string, Stance> Stances { get; } = new Dictionary<string, Stance> { ["wanted"] = Stance.Wanted, ["rejected"] = Stance.Rejected, ["spoken-of"] = Stance.SpokenOf };

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem(PlanAnswer answer)
    {
        if (asked.Named is { } category && answer.Category != category)
            return $"category is '{category}', and not '{answer.Category}'";
        if (answer.Category != None && catalogue.Find(answer.Category) is null)
            return $"'{answer.Category}' is none of the categories";
        if (named.FirstOrDefault(technology => answer.Words.Count(word => word.Id == technology.Id) != 1) is { } missing)
            return $"words must have exactly one for '{missing.Id}'";
        return answer.Words.Select(Problem).FirstOrDefault(problem => problem is not null);
    }

    private string? Problem(PlanWord word)
    {
        if (named.All(technology => technology.Id != word.Id))
            return $"'{word.Id}' is none of the technologies that were listed";
        if (!Stances.ContainsKey(word.Stance))
            return $"the stance of '{word.Id}' is none of {string.Join(", ", Stances.Keys)}";
        return Flat(word.Quote) is { Length: > 0 } quote && text.Contains(quote, StringComparison.OrdinalIgnoreCase) ? null : $"the quote for '{word.Id}' does not stand in the text";
    }

    // Where lines break means nothing.
    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
