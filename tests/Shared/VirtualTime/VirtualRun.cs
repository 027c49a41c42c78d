namespace Maestro.Tests.VirtualTime;

/// <summary>Plays a phase over tasks whose durations are known here alone: the code that starts them is the real one, the clock is not.</summary>
internal sealed class VirtualRun(Func<WorkTask, double> minutes) : ITaskRunner
{
    private readonly List<(WorkTask Task, double End, TaskCompletionSource<TaskResult> Source)> running = [];

    /// <summary>What it is now, in minutes.</summary>
    public double Now { get; private set; }

    /// <summary>When each task was at work.</summary>
    public Dictionary<string, (double Start, double End)> Times { get; } = [];

    /// <summary>How a task ends; well, unless said otherwise.</summary>
    public Func<WorkTask, TaskResult> End { get; init; } = task => new() { TaskId = task.Id, State = TaskState.Done, Attempts = 1, Commit = "commit" };

    /// <inheritdoc/>
    public Task<bool> MayStartAsync(int workers, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task<TaskResult> RunAsync(WorkTask task, IReadOnlyList<string> gates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var source = new TaskCompletionSource<TaskResult>();
        var end = Now + minutes(task);
        Times.Add(task.Id, (Now, end));
        running.Add((task, end, source));
        return source.Task;
    }

    /// <summary>Plays a phase to its end.</summary>
    public PhaseResult Play(IPhaseHandler phase, IPhaseContext context)
    {
        ArgumentNullException.ThrowIfNull(phase);
        var before = SynchronizationContext.Current;
        var thread = new OneThread();
        SynchronizationContext.SetSynchronizationContext(thread);
        try
        {
            var run = phase.RunAsync(context, CancellationToken.None);
            thread.Settle();
            while (running.Count > 0)
            {
                Now = running.Min(r => r.End);
                var ended = running.Where(r => r.End <= Now).ToList();
                running.RemoveAll(r => r.End <= Now);
                // All that end together have ended before anybody looks: what waits for them goes on at once where its own context is the present one.
                SynchronizationContext.SetSynchronizationContext(null);
                foreach (var (task, _, source) in ended)
                    source.SetResult(End(task));
                SynchronizationContext.SetSynchronizationContext(thread);
                thread.Settle();
            }

            return run.IsCompleted ? run.GetAwaiter().GetResult() : throw new InvalidOperationException("The phase waits for something that is no task.");
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}
