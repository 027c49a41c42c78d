using Maestro.Plugins.Dispatching;

namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Which tasks wait, which may start, and how each ended. Every task of the graph comes out of it.</summary>
/// <remarks>
/// It goes by the decided order, and by the very rule the schedule was made by: while reality keeps to the schedule, tasks start in just that order, and take
/// turns at files as it has them. Once a task has to start before one that was to come first, or one is lost, the schedule is history: from there on nobody
/// waits his turn, and the longest remaining path decides.
/// </remarks>
internal sealed class TaskBoard
{
    private readonly IReadOnlyList<WorkTask> tasks;
    private readonly TaskResult?[] results;
    private readonly bool[] taken;
    private readonly bool[] lost;
    private readonly Dependencies dependencies;
    private readonly Dispatcher dispatcher;
    private readonly bool scheduled;
    private readonly Gatekeeper gatekeeper;
    private int[] order;
    private int next;
    private int running;

    /// <summary>A board with nothing done.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="ranking">The decided order. What a strategy left out comes last, as it was given.</param>
    /// <param name="scheduled">Whether it comes from a schedule, which says what it is worth only while reality keeps to it.</param>
    /// <param name="capacities">The units there are of what tasks hold, by name.</param>
    public TaskBoard(IReadOnlyList<WorkTask> tasks, IReadOnlyList<string> ranking, bool scheduled, IReadOnlyDictionary<string, int> capacities)
    {
        (this.tasks, this.scheduled) = (tasks, scheduled);
        (results, taken, lost) = (new TaskResult?[tasks.Count], new bool[tasks.Count], new bool[tasks.Count]);
        dependencies = new(tasks);
        order = [.. ranking.Where(dependencies.Positions.ContainsKey).Select(id => dependencies.Positions[id]).Concat(Enumerable.Range(0, tasks.Count)).Distinct()];
        var exclusions = Exclusions.Of(tasks, capacities);
        dispatcher = new(exclusions, order);
        gatekeeper = new(dispatcher, tasks.Count, scheduled ? new(exclusions) : null, order);
        foreach (var task in dependencies.Ready)
            gatekeeper.Ready(task);
    }

    public string HeadCommit { get; private set; } = "";

    /// <summary>Whether the rest goes by the longest remaining path, since reality has left the schedule.</summary>
    public bool Departed { get; private set; }

    /// <summary>Takes the best ready task that no running one excludes. It counts as running until its result is reported.</summary>
    public WorkTask? Take()
    {
        var task = dispatcher.Take();
        if (scheduled && !Departed && (task >= 0 ? order[next] != task : running == 0 && gatekeeper.Holds))
        {
            if (task >= 0)
            {
                dispatcher.Return(task);
                dispatcher.Offer(task);
            }

            Depart();
            task = dispatcher.Take();
        }

        if (task < 0)
            return null;
        taken[task] = true;
        running++;
        while (next < order.Length && taken[order[next]])
            next++;
        return tasks[task];
    }

    /// <summary>A task that was taken has ended.</summary>
    public void Report(TaskResult result)
    {
        var task = dependencies.Positions[result.TaskId];
        results[task] = result;
        running--;
        dispatcher.Return(task);
        gatekeeper.Ended(task);
        if (result.State == TaskState.Done)
        {
            HeadCommit = result.Commit ?? HeadCommit;
            foreach (var ready in dependencies.Done(task))
                gatekeeper.Ready(ready);
            return;
        }

        foreach (var behind in dependencies.Behind(task))
            lost[behind] = true;
        if (scheduled && !Departed)
            Depart();
        else if (scheduled)
            Reorder();
    }

    /// <summary>Whether the task waits or runs.</summary>
    public bool IsOpen(int task) => results[task] is null && !lost[task];

    /// <summary>Whether the task runs.</summary>
    public bool IsRunning(int task) => taken[task] && results[task] is null;

    /// <summary>One result per task, in the graph's order; those never started say why.</summary>
    public IReadOnlyList<TaskResult> Results(bool limited) => [.. tasks.Select((task, at) => results[at] ?? NotStarted(task, limited))];

    private void Depart()
    {
        Departed = true;
        Reorder();
        gatekeeper.LetAllGo();
    }

    private void Reorder()
    {
        order = RemainingPath.Order(tasks, dependencies, lost, order);
        dispatcher.Rerank(order);
    }

    private TaskResult? ResultOf(string id) => dependencies.Positions.TryGetValue(id, out var at) ? results[at] : null;

    private TaskResult NotStarted(WorkTask task, bool limited)
    {
        // Under a limit, a dependency that never started is no cause but another victim.
        var blocker = task.DependsOn.FirstOrDefault(d => ResultOf(d) is { State: not TaskState.Done })
            ?? (limited ? null : task.DependsOn.FirstOrDefault(d => ResultOf(d) is null));
        var failure = blocker is null
            ? new Failure { Kind = FailureKind.Limit, Message = $"{task.Id} was not started: the limits of the run came first." }
            : new Failure
            {
                Kind = ResultOf(blocker)?.Failure?.Kind ?? FailureKind.Agent,
                Message = $"{task.Id} was not started: {blocker}, which it depends on, is not done.",
            };
        return new() { TaskId = task.Id, State = TaskState.NotStarted, Failure = failure };
    }
}
