using Maestro.Runtime.Configuration;
using Maestro.Runtime.Effects;
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
        var key = $"task/{task.Id}";
        Used = true;
        // Integrated is done: a crash between that record and the task's own must not do it again.
        if (run.Memory.Completed($"{key}/integration") is { } integrated && run.Memory.Completed(key) is null)
            return run.Effects.Read<IntegrationWork>(integrated).Task;
        var name = $"task {task.Id}";
        using var own = budget.Child(name, run.Pipeline.Limits.Task, run.Memory.SpentIn($"{budget.Path}/{name}"));
        try
        {
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
}
