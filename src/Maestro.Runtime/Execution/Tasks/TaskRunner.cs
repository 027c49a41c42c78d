using Maestro.Runtime.Configuration;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Execution.Recovering;
using Maestro.Runtime.Git;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Tasks;

/// <summary>Tasks as the implementation phase sees them: each from start to integration, once for ever.</summary>
internal sealed class TaskRunner(Run run, PhaseDefinition phase, IReadOnlyList<WorkTask> graph, Budget budget) : ITaskRunner, IDisposable
{
    private readonly HashSet<string> ended = [];
    private readonly Lock gate = new();
    private readonly StopOrGoOn limits = new(run, phase.Name, graph, budget);

    /// <summary>Whether a task was run: then the ladder was climbed for each task that failed, and is not climbed again for the phase.</summary>
    public bool Used { get; private set; }

    /// <inheritdoc/>
    public Task<bool> MayStartAsync(int workers, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        HashSet<string> now;
        lock (gate)
            now = [.. ended];
        return limits.MayStartAsync(now, workers, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => limits.Dispose();

    /// <inheritdoc/>
    public async Task<TaskResult> RunAsync(WorkTask task, IReadOnlyList<string> gates, CancellationToken cancellationToken)
    {
        if (gates.Count > 0 && !gates.Contains(Guard.Name) && run.Gates.Any(g => g.Name == Guard.Name))
            gates = [Guard.Name, .. gates];
        var key = $"task/{task.Id}";
        Used = true;
        if (run.Memory.Completed($"{key}/integration") is { } integrated && run.Memory.Completed(key) is null)
            return await ConcludeAsync(key, run.Effects.Read<IntegrationWork>(integrated), gates, cancellationToken);
        var name = $"task {task.Id}";
        using var own = budget.Child(name, run.Pipeline.Limits.Task, run.Memory.SpentIn($"{budget.Path}/{name}"));
        try
        {
            if (run.Pipeline.Baseline == BaselineMode.Always)
                await new BaselineGates(run).AskAllAsync(cancellationToken);
            return await run.Effects.RunAsync(new(EffectKind.Task, key, own), ct => new TaskWork(run, phase, task, gates, key, own).RunAsync(ct), cancellationToken);
        }
        catch (LimitReachedException e)
        {
            return new() { TaskId = task.Id, State = TaskState.NotStarted, Failure = new() { Kind = FailureKind.Limit, Message = e.Message } };
        }
        catch (NeedsHumanException e)
        {
            // The other tasks go on; the phase ends with the question.
            return new() { TaskId = task.Id, State = TaskState.Failed, Failure = new() { Kind = FailureKind.Input, Message = e.Message } };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GitException or LibGit2Sharp.LibGit2SharpException)
        {
            // What one task left on disk cannot be read, merged or committed: that ends this task, not the others.
            var failure = await new FailureLog(run, $"{key}/end", phase.Name, task.Id).RecordAsync(
                new() { Kind = FailureKind.Agent, Message = $"what {task.Id} made cannot be kept: {e.Message}" }, 0);
            return new() { TaskId = task.Id, State = TaskState.Failed, Failure = failure };
        }
        finally
        {
            lock (gate)
                ended.Add(task.Id);
        }
    }

    // Integrated is done: after a crash between that record and the task's own nothing is done again, but what was still to come is made up for.
    private async Task<TaskResult> ConcludeAsync(string key, IntegrationWork work, IReadOnlyList<string> gates, CancellationToken ct)
    {
        try
        {
            return await run.Effects.RunAsync(new(EffectKind.Task, key), async token =>
            {
                await run.Integration.WaitAsync(token);
                try
                {
                    // An older head's checkpoint would come after those of newer ones, and be taken for the last good one.
                    if (run.Head.Commit == work.Head.Commit && run.Checkpoints.All.All(c => c.Head.Commit != work.Head.Commit))
                        await run.Checkpoints.TakeAsync(work.Head, $"{work.Task.TaskId} integrated", good: gates.Count > 0);
                }
                finally
                {
                    run.Integration.Release();
                }
                return work.Task;
            }, ct);
        }
        catch (LimitReachedException)
        {
            // It is in the result, whatever is left to spend.
            return work.Task;
        }
    }
}
