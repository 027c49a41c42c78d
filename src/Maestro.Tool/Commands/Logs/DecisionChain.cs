using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Logs;

/// <summary>A decision with what followed from it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Tasks">The tasks that follow from it, with how they stand.</param>
/// <param name="Then">The decisions that follow from it.</param>
internal sealed record DecisionChain(Decision Decision, IReadOnlyList<ChainedTask> Tasks, IReadOnlyList<DecisionChain> Then)
{
    /// <summary>The chains of a run: each begins with a decision that follows from none.</summary>
    public static IReadOnlyList<DecisionChain> Of(RunMemory run)
    {
        var decisions = run.Decisions;
        var known = decisions.Select(decision => decision.Id).ToHashSet();
        var children = decisions.Where(decision => decision.ParentId is not null).ToLookup(decision => decision.ParentId!);
        var tasks = run.PlannedTasks.SelectMany(task => task.Decisions.Select(id => (Decision: id, Task: Task(task, run)))).ToLookup(pair => pair.Decision, pair => pair.Task);
        return [.. decisions.Where(decision => decision.ParentId is null || !known.Contains(decision.ParentId)).Select(Chain)];

        DecisionChain Chain(Decision decision) => new(decision, [.. tasks[decision.Id]], [.. children[decision.Id].Select(Chain)]);
    }

    /// <summary>Whether a decision is part of it.</summary>
    public bool Has(string id) => Decision.Id == id || Then.Any(then => then.Has(id));

    private static ChainedTask Task(WorkTask task, RunMemory run) =>
        run.Completed($"task/{task.Id}") is { } ended && run.Results.Of<TaskResult>(ended) is var result
            ? new(task.Id, task.Title, result.State.ToString().ToLowerInvariant(), result.Commit)
            : new(task.Id, task.Title, "not ended", null);
}
