using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>What was read out of the words of a request and its plan.</summary>
/// <param name="Category">What is to be chosen; null when it is of no kind that the catalogue knows.</param>
/// <param name="Mentions">What is said of the technologies that are named.</param>
/// <param name="Reader">Who read it.</param>
internal sealed record PlanReading(TechnologyCategory? Category, IReadOnlyList<Mention> Mentions, PlanReader Reader)
{
    // What reads as an order in plain words is one.
    private const double Plain = .95;
    // Its quotes were found in the text; what they mean is its opinion.
    private const double ByAgent = .9;

    /// <summary>Reads by rules.</summary>
    public static PlanReading Of(Asked asked, TechnologyCatalogue catalogue)
    {
        var category = asked.Category(catalogue);
        return new(category, category is null ? [] : Mention.In(asked.Plan, category.Options), PlanReader.Rules);
    }

    /// <summary>How sure it is that what it says is wanted in plain words is.</summary>
    public double Sureness => Reader == PlanReader.Agent ? ByAgent : Plain;
}
