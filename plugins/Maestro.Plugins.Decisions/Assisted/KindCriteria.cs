using Maestro.Plugins.Decisions.Scoring;
using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Decisions.Architecture;

namespace Maestro.Plugins.Decisions.Assisted;

/// <summary>By which criteria a kind of decision is weighed.</summary>
internal static class KindCriteria
{
    private static readonly Weighing Default = new(Criteria.All);

    /// <summary>The criteria of a kind; those of the default framework where it has none of its own.</summary>
    public static Weighing Of(string kind) => kind switch
    {
        DecisionKinds.TechStack => TechnologyPoints.Weighing,
        DecisionKinds.Architecture => Spots.Weighing,
        DecisionKinds.Approach => WeightedCriteriaStrategy.Weighing,
        _ => Default,
    };
}
