using Maestro;
using Maestro.Plugins.Decisions;

namespace Benchmarks.Scheduling;

/// <summary>A graph and a number of workers.</summary>
internal sealed record Case(GraphShape Shape, int Tasks, bool Conflicts, int Workers, int Seed)
{
    /// <summary>Everything that is measured of it.</summary>
    /// <param name="seconds">How long CP-SAT may take; 0 for not to be asked.</param>
    public async Task<CaseFigures> MeasureAsync(double seconds)
    {
        var tasks = GeneratedGraph.Of(Shape, Tasks, Conflicts, Seed);
        var schedule = await ScheduleAsync(tasks, Workers);
        var plain = new PlainSchedule(tasks, Workers);
        var optimum = seconds > 0 ? CpSat.Solve(tasks, Workers, seconds) : null;
        var random = new Random(Seed);
        var factors = tasks.ToDictionary(t => t.Id, _ => Math.Pow(2, 2 * random.NextDouble() - 1));
        return new(
            Shape, Conflicts, Tasks, Workers, schedule.LowerBound, schedule.Makespan, plain.Waves(), plain.FirstCome(),
            Optimum(schedule, optimum), optimum?.Makespan,
            RealRun.Makespan(tasks, Workers, _ => 5), RealRun.Makespan(tasks, Workers, t => t.EstimateMinutes * factors[t.Id]));
    }

    // What the solver proved; or what anybody reached, where it is the bound, which is a proof as well.
    private static double? Optimum(TaskSchedule schedule, (double Makespan, bool Proven)? solved) =>
        solved is { Proven: true } proven ? proven.Makespan : Math.Min(schedule.Makespan, solved?.Makespan ?? double.PositiveInfinity) is var best && best <= schedule.LowerBound ? best : null;

    /// <summary>Our schedule.</summary>
    public static async Task<TaskSchedule> ScheduleAsync(IReadOnlyList<WorkTask> tasks, int workers) =>
        (await new CriticalPathStrategy().DecideAsync(Request(tasks, workers), CancellationToken.None))?.Schedule ?? throw new InvalidOperationException("the strategy gave no schedule");

    /// <summary>The question.</summary>
    public static DecisionRequest Request(IReadOnlyList<WorkTask> tasks, int workers) => new()
    {
        Kind = DecisionKinds.TaskOrdering,
        Key = "k",
        Question = "In which order?",
        Options = [.. tasks.Select(t => new DecisionOption { Id = t.Id, Title = t.Title })],
        Tasks = tasks,
        Workers = workers,
    };
}
