using Google.OrTools.Sat;
using Maestro;

namespace Benchmarks.Scheduling;

/// <summary>The same question, asked of OR-Tools' CP-SAT.</summary>
internal static class CpSat
{
    /// <summary>The makespan it finds, and whether it proved that there is no better one; null when it finds none.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="workers">How many run at once.</param>
    /// <param name="seconds">How long it may take.</param>
    public static (double Makespan, bool Proven)? Solve(IReadOnlyList<WorkTask> tasks, int workers, double seconds)
    {
        var model = new CpModel();
        var horizon = (long)tasks.Sum(t => t.EstimateMinutes);
        var end = model.NewIntVar(0, horizon, "end");
        var starts = new Dictionary<string, IntVar>();
        var intervals = new Dictionary<string, IntervalVar>();
        foreach (var task in tasks)
        {
            var minutes = (long)task.EstimateMinutes;
            starts[task.Id] = model.NewIntVar(0, horizon, task.Id);
            intervals[task.Id] = model.NewFixedSizeIntervalVar(starts[task.Id], minutes, task.Id);
            model.Add(starts[task.Id] + minutes <= end);
        }

        var minutesOf = tasks.ToDictionary(t => t.Id, t => (long)t.EstimateMinutes);
        foreach (var task in tasks)
        {
            foreach (var dependency in task.DependsOn)
                model.Add(starts[dependency] + minutesOf[dependency] <= starts[task.Id]);
        }

        var crew = model.AddCumulative(workers);
        foreach (var interval in intervals.Values)
            crew.AddDemand(interval, 1);
        foreach (var file in tasks.SelectMany(t => t.Writes).GroupBy(f => f).Select(g => g.Key))
        {
            var (writers, readers) = (tasks.Where(t => t.Writes.Contains(file)).ToList(), tasks.Where(t => t.Reads.Contains(file) && !t.Writes.Contains(file)).ToList());
            if (writers.Count + readers.Count < 2)
                continue;
            // A writer takes the whole file, a reader a part of it that leaves room for all other readers.
            var whole = Math.Max(1, readers.Count);
            var access = model.AddCumulative(whole);
            foreach (var writer in writers)
                access.AddDemand(intervals[writer.Id], whole);
            foreach (var reader in readers)
                access.AddDemand(intervals[reader.Id], 1);
        }

        model.Minimize(end);
        var solver = new CpSolver { StringParameters = FormattableString.Invariant($"max_time_in_seconds:{seconds},num_workers:2,random_seed:1") };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal => (solver.ObjectiveValue, true),
            CpSolverStatus.Feasible => (solver.ObjectiveValue, false),
            _ => null,
        };
    }
}
