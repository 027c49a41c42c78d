using Maestro.Plugins.Decisions.Ordering;

namespace Maestro.Plugins.Decisions.Limits;

/// <summary>What is left to do, in minutes.</summary>
/// <param name="WorkMinutes">All unfinished tasks one after the other.</param>
/// <param name="WallMinutes">What they take at the least with the workers there are.</param>
/// <param name="Pace">What the estimates are worth.</param>
/// <param name="DoneMinutes">What finished tasks of this run took.</param>
internal sealed record Need(double WorkMinutes, double WallMinutes, Pace Pace, double DoneMinutes)
{
    /// <summary>Reads it from a request and from earlier runs.</summary>
    public static Need Of(DecisionRequest request, PastOutcomes past)
    {
        var (estimated, actual) = (Fact.Number(request.Facts, "ended_estimate_minutes") ?? 0, Fact.Number(request.Facts, "ended_actual_minutes") ?? 0);
        var pace = Pace.Of(estimated, actual, past);
        var workers = Math.Max(1, Fact.Number(request.Facts, "workers") ?? 1);
        var work = request.Tasks.Sum(t => t.EstimateMinutes) * pace.Ratio;
        var path = request.Tasks.Count == 0 ? 0 : LongestPath(request) * pace.Ratio;
        return new(work, Math.Max(path, work / workers), pace, actual);
    }

    private static double LongestPath(DecisionRequest request)
    {
        var graph = TaskIndex.Of(request.Tasks, request.Finished);
        var (durations, unit) = Minutes.Of(graph);
        return Minutes.In(Paths.Of(graph, durations).Longest, unit);
    }
}
