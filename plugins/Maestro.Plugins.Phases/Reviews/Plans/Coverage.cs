namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>Which integrated tasks serve which requirement.</summary>
internal static class Coverage
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(ReviewedTasks work)
    {
        var served = work.Integrated.Where(t => t.Task is not null)
            .SelectMany(t => t.Task!.Requirements.Select(r => (Requirement: r, t.Task.Id)))
            .ToLookup(t => t.Requirement, t => t.Id, StringComparer.Ordinal);
        return work.Plan.Requirements.DistinctBy(r => r.Id).ToDictionary(r => r.Id, IReadOnlyList<string> (r) => [.. served[r.Id]]);
    }
}
