using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Decisions.Tests.Ordering;

/// <summary>What holds of every schedule, said as plainly as can be: pair by pair and moment by moment.</summary>
internal static class Rules
{
    /// <summary>Whether two tasks must not run at once.</summary>
    public static bool Exclude(WorkTask one, WorkTask other) =>
        GlobClaims.Overlap(one.Writes, other.Writes) || GlobClaims.Overlap(one.Writes, other.Reads) || GlobClaims.Overlap(one.Reads, other.Writes);

    /// <summary>What a schedule breaks; nothing where it is sound.</summary>
    public static IEnumerable<string> Broken(DecisionRequest request, TaskSchedule schedule)
    {
        if (!schedule.Tasks.Select(t => t.TaskId).Order().SequenceEqual(request.Tasks.Select(t => t.Id).Order()))
            yield return "a task is missing or there twice";
        var times = schedule.Tasks.ToDictionary(t => t.TaskId);
        foreach (var task in request.Tasks)
        {
            var (_, start, end) = times[task.Id];
            if (start < 0 || Math.Abs(end - start - task.EstimateMinutes) > 1e-9)
                yield return $"{task.Id} takes {end - start} minutes";
            foreach (var dependency in task.DependsOn.Where(d => times[d].End > start))
                yield return $"{task.Id} starts before {dependency} ends";
        }

        foreach (var moment in schedule.Tasks.Select(t => t.Start).Distinct())
        {
            var running = request.Tasks.Where(t => times[t.Id].Start <= moment && moment < times[t.Id].End).ToList();
            if (!Fit(request, running))
                yield return $"at {moment} these run at once: {string.Join(", ", running.Select(t => t.Id))}";
        }

        if (schedule.Makespan != schedule.Tasks.Max(t => t.End))
            yield return "the makespan is not the last end";
        if (schedule.Makespan < schedule.LowerBound)
            yield return $"it takes {schedule.Makespan}, less than the bound {schedule.LowerBound}";
    }

    /// <summary>Tasks that wait although they could run and no other takes its turn at their files before them; nothing where each starts the moment it can.</summary>
    public static IEnumerable<string> Idle(DecisionRequest request, TaskSchedule schedule)
    {
        var times = schedule.Tasks.ToDictionary(t => t.TaskId);
        foreach (var moment in schedule.Tasks.Select(t => t.End).Append(0).Distinct())
        {
            var running = request.Tasks.Where(t => times[t.Id].Start <= moment && moment < times[t.Id].End).ToList();
            foreach (var task in request.Tasks.Where(t => times[t.Id].Start > moment && t.DependsOn.All(d => times[d].End <= moment)))
            {
                var start = times[task.Id].Start;
                // At the same minute as well: one that takes no time may have its turn first.
                var outOfTurn = request.Tasks.Any(t => t.Id != task.Id && times[t.Id].Start >= moment && times[t.Id].Start <= start && Exclude(t, task));
                if (!outOfTurn && Fit(request, [.. running, task]))
                    yield return $"{task.Id} could run at {moment} and starts at {start}";
            }
        }
    }

    /// <summary>Whether these may all run at once.</summary>
    public static bool Fit(DecisionRequest request, IReadOnlyList<WorkTask> running) =>
        (request.Workers == 0 || running.Count <= request.Workers)
        && request.Capacities.All(c => running.Sum(t => t.Needs.GetValueOrDefault(c.Key)) <= c.Value)
        && !running.SelectMany((one, i) => running.Skip(i + 1).Select(other => Exclude(one, other))).Any(e => e);
}
