namespace Maestro.Plugins.Decisions.Tests.Ordering;

/// <summary>The least makespan there is, found by trying every order of a few tasks: each task in turn starts as early as it fits.</summary>
internal static class EveryOrder
{
    public static double Least(DecisionRequest request) => Permutations([.. request.Tasks]).Min(order => Makespan(request, order));

    private static double Makespan(DecisionRequest request, IReadOnlyList<WorkTask> order)
    {
        var placed = new List<(WorkTask Task, double Start, double End)>();
        foreach (var task in order)
        {
            // An order in which something comes before what it waits for is not worth looking at: another one stands for it.
            if (!task.DependsOn.All(d => placed.Any(p => p.Task.Id == d)))
                return double.PositiveInfinity;
            var ready = task.DependsOn.Select(d => placed.First(p => p.Task.Id == d).End).Append(0).Max();
            var start = placed.Select(p => p.End).Append(ready).Where(t => t >= ready).Order().First(t => Fits(request, placed, task, t));
            placed.Add((task, start, start + task.EstimateMinutes));
        }

        return placed.Max(p => p.End);
    }

    private static bool Fits(DecisionRequest request, List<(WorkTask Task, double Start, double End)> placed, WorkTask task, double start) => placed
        .Select(p => p.Start).Where(t => t > start && t < start + task.EstimateMinutes).Append(start)
        .All(moment => task.EstimateMinutes == 0 || Rules.Fit(request, [.. placed.Where(p => p.Start <= moment && moment < p.End).Select(p => p.Task), task]));

    private static IEnumerable<WorkTask[]> Permutations(WorkTask[] tasks) => tasks.Length == 1
        ? [tasks]
        : tasks.SelectMany(first => Permutations([.. tasks.Where(t => t != first)]).Select(rest => (WorkTask[])[first, .. rest]));
}
