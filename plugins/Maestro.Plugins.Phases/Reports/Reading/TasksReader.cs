using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>Every task: what was planned, what came of it, and when it was worked on.</summary>
internal static class TasksReader
{
    public static IReadOnlyList<TaskEntry> Read(RunFacts facts)
    {
        var results = (facts.Changes?.Tasks ?? []).DistinctBy(t => t.TaskId).ToDictionary(t => t.TaskId, StringComparer.Ordinal);
        var times = facts.History.Timeline.ToDictionary(t => t.TaskId, StringComparer.Ordinal);
        var stuck = facts.History.Stuck.Select(s => s.Attempt.Split('/')).Where(parts => parts is ["task", _, ..]).CountBy(parts => parts[1]).ToDictionary(StringComparer.Ordinal);
        // A failed phase leaves no change set, but a plan and the journal tell of its tasks.
        var ids = (facts.Graph?.Tasks.Select(t => t.Id) ?? []).Concat(results.Keys).Concat(times.Keys).Distinct(StringComparer.Ordinal);
        return [.. ids.Select(id => Entry(id, facts.Task(id), results.GetValueOrDefault(id), times.GetValueOrDefault(id), stuck.GetValueOrDefault(id)))];
    }

    private static TaskEntry Entry(string id, WorkTask? task, TaskResult? result, TaskTimeline? time, int stuck) => new()
    {
        Id = id,
        Title = task?.Title ?? "",
        State = result?.State ?? (time is null ? TaskState.NotStarted : null),
        Role = task?.Role,
        DependsOn = task?.DependsOn ?? [],
        Attempts = result?.Attempts ?? time?.Attempts.Count ?? 0,
        Stuck = stuck,
        Started = time?.Started,
        Ended = time?.Ended,
        Timeline = time?.Attempts ?? [],
        Commit = result?.Commit,
        Usage = result?.Usage ?? (time is null ? Usage.None : Usage.Unknown),
        Files = result?.Changes ?? [],
        Note = result?.Failure?.Message ?? result?.Summary ?? "",
    };
}
