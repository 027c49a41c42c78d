namespace Maestro.Testing.Services;

/// <summary>Tasks that end as the test says.</summary>
internal sealed class TaskService(TestRun run, RunLog log) : ITaskRunner
{
    public Task<bool> MayStartAsync(int workers, CancellationToken cancellationToken) => Task.FromResult(run.MayStartTasks);

    public async Task<TaskResult> RunAsync(WorkTask task, IReadOnlyList<string> gates, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        log.Record(new TaskStarted(task, gates));
        var script = run.ScriptedTasks ?? throw log.Missed(nameof(run.ScriptedTasks), $"Task '{task.Id}' was started");
        return await script(task);
    }
}
