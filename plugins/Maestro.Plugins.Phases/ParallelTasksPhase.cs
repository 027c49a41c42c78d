using Maestro.Plugins.Phases.Scheduling;

namespace Maestro.Plugins.Phases;

/// <summary>Has the tasks done: as many at once as may be, in the order that was decided.</summary>
[Extension("parallel-tasks", Summary = "Starts each task the moment it is ready, never two on the same files.")]
[Needs(typeof(TaskGraph))]
[Yields(typeof(ChangeSet))]
public sealed class ParallelTasksPhase(ITaskRunner runner, IDecisions decisions, IGates gates, ParallelTasksOptions options) : IPhaseHandler
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        var tasks = context.Get<TaskGraph>().Tasks;
        var (names, unknown) = TaskGates.Of(options.Gates, gates.Names);
        if (unknown is not null)
            return Failed($"There is no gate {unknown}; the gates are: {string.Join(", ", gates.Names)}.");
        // A planner that found nothing to do says so; a graph without tasks of a plan that asks for something is a mistake.
        if (tasks.Count == 0 && context.Find<WorkPlan>() is { Requirements.Count: 0 })
            return PhaseResult.Done(new ChangeSet { Tasks = [], HeadCommit = context.Workspace.BaseCommit });
        if (tasks.Count == 0)
            return Failed("There are no tasks, so nothing can be done.");

        var capacities = options.Units;
        if (Impossible(tasks, capacities) is { } impossible)
            return Failed(impossible);

        var decision = await TaskOrder.DecideAsync(decisions, tasks, options.MaxParallel, capacities, cancellationToken);
        var board = new TaskBoard(tasks, decision.Ranking.Count > 0 ? decision.Ranking : [decision.Choice], decision.Schedule is not null, capacities);
        var limited = await new TaskPool(runner, context.Progress, new(tasks), options.MaxParallel).RunAsync(board, names, cancellationToken);

        var results = board.Results(limited);
        var changes = new ChangeSet { Tasks = results, HeadCommit = board.HeadCommit.Length > 0 ? board.HeadCommit : context.Workspace.BaseCommit };
        // What is done and proven is worth going on with; the runtime calls the rest of it partial.
        return results.Any(r => r.State == TaskState.Done) || results.FirstOrDefault(r => r.State is TaskState.Failed or TaskState.Isolated) is not { } failed
            ? PhaseResult.Done(changes)
            : PhaseResult.Failed(failed.Failure ?? new() { Kind = FailureKind.Agent, Message = $"{failed.TaskId} failed." }, changes);
    }

    private static string? Impossible(IReadOnlyList<WorkTask> tasks, IReadOnlyDictionary<string, int> capacities) => tasks
        .SelectMany(t => t.Needs.Where(n => n.Value > capacities.GetValueOrDefault(n.Key, int.MaxValue)).Select(n =>
            $"{t.Id} needs {n.Value} of {n.Key}, of which there are {capacities[n.Key]}: it could never start. Raise capacities: of the phase."))
        .FirstOrDefault();

    private static PhaseResult Failed(string message) => PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = message });
}
