using Maestro.Plugins.Dispatching;

namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Plays a run: whenever a worker is free, the first by order of what is ready and excluded by nobody starts. What the run itself does, on paper.</summary>
/// <remarks>Played backwards, from the end of the graph to its start, it tells how late each task may be: the other half of forward-backward improvement.</remarks>
internal sealed class ListScheduler
{
    private readonly Workload workload;
    private readonly Dispatcher dispatcher;
    private readonly EndHeap running;
    private readonly int[] open;
    private readonly int[] ranks;
    private Turns? turns;
    private readonly List<int> free = [];

    /// <summary>Buffers are made once: a search plays thousands of runs.</summary>
    public ListScheduler(Workload workload)
    {
        this.workload = workload;
        dispatcher = new(workload.Exclusions, [.. Enumerable.Range(0, workload.Count)]);
        running = new(workload.Workers);
        open = new int[workload.Count];
        ranks = new int[workload.Count];
        Starts = new long[workload.Count];
        Started = new int[workload.Count];
        Ended = new int[workload.Count];
    }

    /// <summary>When each task starts.</summary>
    public long[] Starts { get; }

    /// <summary>The tasks in the order in which they start.</summary>
    public int[] Started { get; }

    /// <summary>The tasks in the order in which they end.</summary>
    public int[] Ended { get; }

    /// <summary>When the last one ends.</summary>
    public long Makespan { get; private set; }

    /// <summary>Plays a run.</summary>
    /// <param name="order">Every task, best first.</param>
    /// <param name="inTurn">Whether tasks that share a file keep to the order among themselves, though one might start sooner; it must have each after all it waits for.</param>
    /// <param name="backwards">Whether from the end of the graph.</param>
    public void Play(int[] order, bool inTurn, bool backwards = false)
    {
        var (before, after) = backwards ? (workload.Graph.Dependents, workload.Graph.Dependencies) : (workload.Graph.Dependencies, workload.Graph.Dependents);
        dispatcher.Reset(order);
        if (inTurn)
            (turns ??= new(workload.Exclusions)).Take(order);
        for (var i = 0; i < order.Length; i++)
        {
            var task = order[i];
            ranks[task] = i;
            open[task] = before[task].Length + (inTurn && turns!.Waits[task] > 0 ? 1 : 0);
            if (open[task] == 0)
                dispatcher.Offer(task);
        }

        var (now, started, ended) = (0L, 0, 0);
        while (true)
        {
            while (running.Count < workload.Workers && dispatcher.Take() is var task and >= 0)
            {
                Starts[task] = now;
                Started[started++] = task;
                running.Push(now + workload.Durations[task], ranks[task]);
            }

            if (running.Count == 0)
                break;

            // All that end together are gone before the next starts, as in a run that looks at everything that has ended.
            now = running.Next;
            while (running.Count > 0 && running.Next == now)
            {
                var task = order[running.Pop()];
                Ended[ended++] = task;
                dispatcher.Return(task);
                foreach (var next in after[task])
                    Release(next);
                if (inTurn)
                    ReleaseTurns(task);
            }
        }

        Makespan = now;
    }

    private void ReleaseTurns(int task)
    {
        free.Clear();
        turns!.Ended(task, free);
        foreach (var next in free)
            Release(next);
    }

    private void Release(int task)
    {
        if (--open[task] == 0)
            dispatcher.Offer(task);
    }
}
