using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>What was read out of the words of a request and its plan.</summary>
/// <param name="Category">What is to be chosen; null when it is of no kind that the catalogue knows.</param>
/// <param name="Mentions">What is said of the technologies that are named.</param>
/// <param name="Sureness">How sure it is that what it says is wanted in plain words is, 0 to 1.</param>
internal sealed record PlanReading(TechnologyCategory? Category, IReadOnlyList<Mention> Mentions, double Sureness)
{
    // What reads as an order in plain words is one.
    private const double Plain = .95;

    /// <summary>Reads by rules.</summary>
    public static PlanReading Of(Asked asked, TechnologyCatalogue catalogue)
    {
        var category = asked.Category(catalogue);
        return new(category, category is null ? [] : Mention.In(asked.Plan, category.Options), Plain);
    }
}
