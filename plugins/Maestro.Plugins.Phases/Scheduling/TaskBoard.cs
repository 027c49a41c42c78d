using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Which tasks wait, which may start, and how each ended. Every task of the graph comes out of it.</summary>
internal sealed class TaskBoard
{
    private readonly IReadOnlyList<WorkTask> tasks;
    private readonly Dictionary<string, TaskResult> results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> open;
    private readonly ILookup<string, WorkTask> dependents;
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);
    private readonly PriorityQueue<WorkTask, int> ready = new();

    public TaskBoard(IReadOnlyList<WorkTask> tasks, IReadOnlyList<string> ranking)
    {
        this.tasks = tasks;
        // What a strategy left out of its ranking comes last, as it was given.
        foreach (var id in ranking.Concat(tasks.Select(t => t.Id)))
            ranks.TryAdd(id, ranks.Count);
        open = tasks.ToDictionary(t => t.Id, t => t.DependsOn.Distinct().Count(), StringComparer.Ordinal);
        dependents = tasks.SelectMany(t => t.DependsOn.Distinct().Select(d => (Dependency: d, Task: t))).ToLookup(d => d.Dependency, d => d.Task, StringComparer.Ordinal);
        foreach (var task in tasks.Where(t => open[t.Id] == 0))
            ready.Enqueue(task, ranks[task.Id]);
    }

    public string HeadCommit { get; private set; } = "";

    /// <summary>Takes the best ready task that claims nothing the running ones claim.</summary>
    public WorkTask? Take(IReadOnlyCollection<WorkTask> running)
    {
        var passedOver = new List<WorkTask>();
        WorkTask? taken = null;
        while (taken is null && ready.TryDequeue(out var task, out _))
        {
            if (running.Any(r => GlobClaims.Overlap(r.Writes, task.Writes)))
                passedOver.Add(task);
            else
                taken = task;
        }

        foreach (var task in passedOver)
            ready.Enqueue(task, ranks[task.Id]);
        return taken;
    }

    public void Report(TaskResult result)
    {
        results[result.TaskId] = result;
        if (result.State != TaskState.Done)
            return;

        HeadCommit = result.Commit ?? HeadCommit;
        foreach (var dependent in dependents[result.TaskId])
        {
            if (--open[dependent.Id] == 0)
                ready.Enqueue(dependent, ranks[dependent.Id]);
        }
    }

    /// <summary>One result per task, in the graph's order; those never started say why.</summary>
    public IReadOnlyList<TaskResult> Results(bool limited) => [.. tasks.Select(t => results.GetValueOrDefault(t.Id) ?? NotStarted(t, limited))];

    private TaskResult NotStarted(WorkTask task, bool limited)
    {
        // Under a limit, a dependency that never started is no cause but another victim.
        var blocker = task.DependsOn.FirstOrDefault(d => results.TryGetValue(d, out var result) && result.State != TaskState.Done)
            ?? (limited ? null : task.DependsOn.FirstOrDefault(d => !results.ContainsKey(d)));
        var failure = blocker is null
            ? new Failure { Kind = FailureKind.Limit, Message = $"{task.Id} was not started: the limits of the run came first." }
            : new Failure
            {
                Kind = results.GetValueOrDefault(blocker)?.Failure?.Kind ?? FailureKind.Agent,
                Message = $"{task.Id} was not started: {blocker}, which it depends on, is not done.",
            };
        return new() { TaskId = task.Id, State = TaskState.NotStarted, Failure = failure };
    }
}
