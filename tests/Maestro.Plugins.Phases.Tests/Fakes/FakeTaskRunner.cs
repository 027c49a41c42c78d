namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>Tasks that end when the test says so: every interleaving can be played without waiting.</summary>
internal sealed class FakeTaskRunner : ITaskRunner
{
    private readonly Dictionary<string, TaskCompletionSource<TaskResult>> running = [];

    public List<string> Started { get; } = [];

    public List<IReadOnlyList<string>> Gates { get; } = [];

    public IEnumerable<string> Running => running.Keys.Order();

    public bool MayStart { get; set; } = true;

    public Task<bool> MayStartAsync(int workers, CancellationToken cancellationToken) => Task.FromResult(MayStart);

    public Task<TaskResult> RunAsync(WorkTask task, IReadOnlyList<string> gates, CancellationToken cancellationToken)
    {
        Started.Add(task.Id);
        Gates.Add(gates);
        // Continuations run inside End: when it returns, whatever follows has been started.
        return (running[task.Id] = new()).Task;
    }

    public void End(string id, TaskState state = TaskState.Done, params string[] changed)
    {
        running.Remove(id, out var source);
        source!.SetResult(new()
        {
            TaskId = id,
            State = state,
            Attempts = 1,
            Commit = state == TaskState.Done ? $"commit-{id}" : null,
            Changes = [.. changed.Select(c => new FileChange(c, FileChangeKind.Modified))],
            Failure = state == TaskState.Done ? null : new() { Kind = FailureKind.Test, Message = $"{id} failed" },
        });
    }

    public void Throw(string id, Exception exception)
    {
        running.Remove(id, out var source);
        source!.SetException(exception);
    }

    public void Cancel(string id)
    {
        running.Remove(id, out var source);
        source!.SetCanceled();
    }
}
