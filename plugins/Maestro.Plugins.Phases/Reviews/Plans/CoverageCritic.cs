using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>Finds requirements that no integrated task serves. Sees the plan and tasks, and no code.</summary>
internal static class CoverageCritic
{
    public static IEnumerable<ReviewFinding> Review(ReviewedTasks work)
    {
        if (!work.HasGraph)
            return [ReviewRules.NoGraph.Finding("There is no task graph, so nobody can say which requirement is met.")];

        var coverage = Coverage.Of(work);
        return work.Plan.Requirements.Where(r => coverage[r.Id].Count == 0)
            .Select(r => ReviewRules.Unserved.Finding($"No integrated task serves {r.Id} ({r.Priority}): {r.Text}", evidence: r.Id, severity: SeverityOf(r.Priority)));
    }

    private static Severity SeverityOf(string priority) => priority switch
    {
        "P0" => Severity.High,
        "P2" => Severity.Low,
        _ => Severity.Medium,
    };
}
