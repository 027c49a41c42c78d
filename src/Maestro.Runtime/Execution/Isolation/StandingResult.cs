using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Isolation;

/// <summary>What implementation came to, as it stands since tasks were taken out.</summary>
internal static class StandingResult
{
    /// <summary>The artifacts of earlier phases, with the tasks as they are now.</summary>
    public static IReadOnlyList<Artifact> Of(Run run, IReadOnlyList<Artifact> artifacts) =>
        run.Memory.TakenOut is { Count: > 0 } taken ? [.. artifacts.Select(artifact => artifact is ChangeSet changes ? Now(run, changes, taken) : artifact)] : artifacts;

    private static ChangeSet Now(Run run, ChangeSet changes, IReadOnlyDictionary<string, Isolated> taken)
    {
        var standing = run.Memory.Standing.ToDictionary(task => task.Key, task => task.Value);
        return changes with
        {
            HeadCommit = run.Head.Commit,
            Tasks = [.. changes.Tasks.Select(task => taken.TryGetValue(task.TaskId, out var isolated)
                ? task with { State = TaskState.Isolated, Commit = null, Failure = new() { Kind = isolated.Kind, Message = isolated.Why } }
                : standing.TryGetValue(task.TaskId, out var head) ? task with { Commit = head.Commit } : task)],
        };
    }
}
