using System.Globalization;
using Benchmarks.Scheduling;

namespace Benchmarks.RealRuns;

/// <summary>Whether a run of the tool takes as long as its schedule says, where every task takes what was estimated.</summary>
/// <param name="sample">Whether a few tasks of some seconds are enough; overhead is then a larger part, and no goal is held.</param>
internal sealed class RealRunBenchmark(bool sample) : IBenchmark
{
    private const double MakespanGoal = 1.05;

    /// <inheritdoc/>
    public string Name => sample ? "real-run-sample" : "real-run";

    /// <inheritdoc/>
    public string Summary => sample ? "a shorter one of the same" : "the implementation phase of a run of the tool, with an agent that takes what was estimated, against the makespan of its schedule";

    /// <inheritdoc/>
    public Task RunAsync(TextWriter output)
    {
        // By these seeds an order makes a difference: waves and the first come would both take longer.
        var tasks = sample ? SleepingTasks.Make(6, seed: 3, minutes => 3 + Math.Round(minutes / 5)) : SleepingTasks.Make(14, seed: 6, minutes => 10 + minutes);
        using var repository = SleepingTasks.Repository(tasks);
        var said = repository.Maestro("run", "--plan", "plan.md", "--yes");
        if (said.ExitCode != 0)
            throw new InvalidOperationException(said.ToString());
        var times = RunTimes.Of(repository);
        foreach (var task in times.Schedule.Tasks)
        {
            var (start, end) = times.Tasks[task.TaskId];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {task.TaskId,-4} scheduled {task.Start * 60,6:0.0} - {task.End * 60,6:0.0} s, was at work {start.TotalSeconds,6:0.0} - {end.TotalSeconds,6:0.0} s"));
        }

        var plain = new PlainSchedule(tasks, SleepingTasks.Workers);
        var (makespan, phase) = (times.Schedule.Makespan * 60, times.Phase.TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tasks.Count} tasks, {SleepingTasks.Workers} at once: schedule {makespan:0.0} s (no schedule ends before {times.Schedule.LowerBound * 60:0.0} s), phase {phase:0.0} s, ratio {phase / makespan:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  with nothing lost in between, barrier waves would be {plain.Waves() * 60 / makespan:0.000}, a first-come list {plain.FirstCome() * 60 / makespan:0.000}"));
        if (!sample)
            Goal.AtMost(output, "of the schedule's makespan", phase / makespan, MakespanGoal);
        return Task.CompletedTask;
    }
}
