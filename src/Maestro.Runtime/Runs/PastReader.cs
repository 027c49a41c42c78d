
namespace Maestro.Runtime.Runs;

/// <summary>Reads from the journals of runs that ended what strategies may learn from them.</summary>
internal static class PastReader
{
    /// <summary>How many runs are read, the latest first. More would make the start of a run slow, and the oldest say little of what the repository is like now.</summary>
    internal const int MostRuns = 20;

    /// <summary>What runs came to, the latest first.</summary>
    /// <param name="state">Where they are kept.</param>
    /// <param name="except">The run that asks.</param>
    public static PastOutcomes Read(StateDirectory state, string except)
    {
        var runs = RunArchive.LatestFirst(state).Where(run => run.Directory.Id != except && run is { Problem: null, Alive: false, Memory.Finished: not null }).Take(MostRuns).ToList();
        return new()
        {
            Runs = [.. runs.Select(run => run.Directory.Id)],
            Tasks = [.. runs.SelectMany(Tasks)],
            Attempts = [.. runs.SelectMany(Attempts)],
            Recoveries = [.. runs.SelectMany(Recoveries)],
            Flaky = [.. runs.SelectMany(Flaky)],
        };
    }

    private static IEnumerable<PastTask> Tasks(ArchivedRun run)
    {
        var times = run.Memory.TaskTimes;
        foreach (var task in run.Memory.PlannedTasks)
        {
            if (times.TryGetValue(task.Id, out var time) && run.Memory.Completed($"task/{task.Id}") is { } completed)
            {
                var result = run.Memory.Results.Of<TaskResult>(completed);
                yield return new(run.Directory.Id, task.Id, task.Title, task.Role, task.EstimateMinutes, Math.Round(time.TotalMinutes, 3), result.State, result.Attempts);
            }
        }
    }

    private static IEnumerable<PastAttempt> Attempts(ArchivedRun run)
    {
        var tasks = run.Memory.PlannedTasks.DistinctBy(task => task.Id).ToDictionary(task => $"task/{task.Id}");
        foreach (var attempt in run.Memory.Attempts)
            if (attempt is { Tells: true, Agent: { } agent, Use: { } use } && tasks.TryGetValue(attempt.Place, out var task))
                yield return new(run.Directory.Id, task.Id, task.Role, task.Tags, agent, use, attempt.Failure);
    }

    private static IEnumerable<PastRecovery> Recoveries(ArchivedRun run) =>
        from failure in run.Memory.Failures
        from tried in failure.Recoveries
        select new PastRecovery(run.Directory.Id, failure.Failure.Fingerprint, failure.Failure.Kind, tried.Strategy, tried.Action, tried.Recovered);

    private static IEnumerable<FlakyFinding> Flaky(ArchivedRun run) =>
        from judged in run.Memory.Gates.GroupBy(report => (report.Gate, report.Tree))
        where judged.Any(report => report.Verdict == GateVerdict.Passed)
        from failed in judged.Where(report => report.Verdict == GateVerdict.Failed)
        from finding in failed.Findings.Select(finding => finding.Code ?? finding.Message).DefaultIfEmpty(failed.Summary).Distinct()
        select new FlakyFinding(run.Directory.Id, failed.Gate, finding);
}
