namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>A schedule in words and figures, for whoever reviews the decision.</summary>
internal sealed class ScheduleStory(Workload workload, Paths paths, Bound bound, long makespan)
{
    private const string Criterion = "remaining-path";
    private const int NamedTasks = 12;

    /// <summary>Which path sets the pace, what the schedule comes to, and how far that is from what nothing can beat.</summary>
    public string Rationale
    {
        get
        {
            var path = paths.Critical(workload.Graph, workload.Durations);
            var names = string.Join(" -> ", path.Take(NamedTasks).Select(i => workload.Graph.Tasks[i].Id));
            var more = path.Count > NamedTasks ? $" and {path.Count - NamedTasks} more" : "";
            return $"The critical path takes {Minutes(paths.Longest)} minutes by estimate ({names}{more}); all tasks take {Minutes(makespan)} minutes {Crew}, "
                + (makespan <= bound.Units
                    ? $"and no order takes less: that is set by {bound.Why}."
                    : $"and no order takes less than {Minutes(bound.Units)}, set by {bound.Why}: a gap of at most {Gap:0.##} %.");
        }
    }

    /// <summary>The figures one by one.</summary>
    public IReadOnlyList<string> Evidence =>
        [$"makespan {Minutes(makespan)} min", $"lower bound {Minutes(bound.Units)} min, set by {bound.Why}", $"gap {Gap:0.##} %"];

    // The arithmetic is exact; what may be wrong is the estimates. Where they are all alike, they say nothing but the depth.
    public double Confidence
    {
        get
        {
            var tasks = workload.Graph.Tasks;
            return tasks.Count == 1 ? 1 : tasks.Any(t => t.EstimateMinutes != tasks[0].EstimateMinutes) ? 0.9 : 0.75;
        }
    }

    private double Gap => bound.Units > 0 ? 100.0 * (makespan - bound.Units) / bound.Units : 0;

    private string Crew => workload.Workers < workload.Count ? $"on {workload.Workers} workers" : "with a worker for each that is ready";

    /// <summary>A task as an option. Scores are shares of the critical path, as points are 0 to 1; the total keeps the minutes.</summary>
    public DecisionOption Option(int task)
    {
        var remaining = workload.Durations[task] + paths.Tails[task];
        return new()
        {
            Id = workload.Graph.Tasks[task].Id,
            Title = workload.Graph.Tasks[task].Title,
            Scores = new Dictionary<string, double>(1) { [Criterion] = paths.Longest > 0 ? remaining / (double)paths.Longest : 0 },
            Total = workload.InMinutes(remaining),
        };
    }

    private string Minutes(long units) => workload.InMinutes(units).ToString("0.#");
}
