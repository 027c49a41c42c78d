using Maestro.Plugins.Dispatching;

namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Everything a schedule is made from, by numbers.</summary>
/// <param name="Graph">Which task waits for which.</param>
/// <param name="Durations">How long each takes, in units.</param>
/// <param name="Unit">What a unit is.</param>
/// <param name="Exclusions">What keeps tasks from running at once.</param>
/// <param name="Workers">How many run at once; as many as there are tasks where nobody knows.</param>
internal sealed record Workload(TaskIndex Graph, long[] Durations, long Unit, Exclusions Exclusions, int Workers)
{
    public int Count => Durations.Length;

    /// <summary>A time in minutes.</summary>
    public double InMinutes(long units) => Minutes.In(units, Unit);

    /// <summary>Reads a request.</summary>
    /// <exception cref="InvalidOperationException">The graph is not closed or not acyclic, or a task could never start.</exception>
    public static Workload Of(DecisionRequest request)
    {
        var graph = TaskIndex.Of(request.Tasks, request.Finished);
        var (durations, unit) = Minutes.Of(graph);
        var workers = request.Workers > 0 ? Math.Min(request.Workers, request.Tasks.Count) : request.Tasks.Count;
        return new(graph, durations, unit, Exclusions.Of(request.Tasks, request.Capacities), workers);
    }
}
