namespace Maestro.Plugins.Dispatching;

/// <summary>Says which task starts next: of those that are ready and that no running one excludes, the first by rank.</summary>
/// <remarks>
/// The very rule by which tasks are started is the one by which a schedule is made. A task that is excluded waits at the gate that is shut, and is looked at
/// again when that one opens, best first and one at a time, since the first through may shut it again; so nothing is ever looked through as a whole.
/// </remarks>
internal sealed class Dispatcher
{
    private readonly Exclusions exclusions;
    private readonly Locks locks;
    private readonly RankHeap ready = new();
    private readonly RankHeap?[] waiting;
    // The gate that let a task go and has let none go since, until the task is looked at.
    private readonly int[] calledBy;
    private readonly bool[] called;
    private readonly List<int> touched = [];
    private int[] order;
    private int[] rank;

    /// <summary>Nothing is ready yet.</summary>
    /// <param name="exclusions">What keeps tasks from running at once.</param>
    /// <param name="order">Every task, best first.</param>
    public Dispatcher(Exclusions exclusions, int[] order)
    {
        this.exclusions = exclusions;
        locks = new(exclusions);
        waiting = new RankHeap?[exclusions.Gates];
        called = new bool[exclusions.Gates];
        calledBy = new int[exclusions.Any ? order.Length : 0];
        rank = new int[order.Length];
        this.order = order;
        Reset(order);
    }

    /// <summary>Forgets everything, and goes by another order.</summary>
    public void Reset(int[] another)
    {
        order = another;
        for (var i = 0; i < another.Length; i++)
            rank[another[i]] = i;
        ready.Clear();
        if (!exclusions.Any)
            return;

        locks.Clear();
        Array.Fill(calledBy, -1);
        Array.Clear(called);
        foreach (var heap in waiting)
            heap?.Clear();
    }

    /// <summary>A task has become ready.</summary>
    public void Offer(int task) => ready.Push(rank[task]);

    /// <summary>The task to start now, which holds what it holds from here on; -1 where none can start.</summary>
    public int Take()
    {
        while (ready.Count > 0)
        {
            var task = order[ready.Pop()];
            if (!exclusions.Any)
                return task;

            var gate = locks.Blocking(task);
            if (gate < 0)
                locks.Take(task);
            else
                (waiting[gate] ??= new()).Push(rank[task]);
            Answer(task);
            if (gate < 0)
                return task;
        }

        return -1;
    }

    /// <summary>A task that was taken has ended.</summary>
    public void Return(int task)
    {
        if (!exclusions.Any)
            return;

        touched.Clear();
        locks.Return(task, touched);
        foreach (var gate in touched)
            Call(gate);
    }

    /// <summary>Goes on by another order: what runs keeps on running, what waits is ranked anew.</summary>
    public void Rerank(int[] another)
    {
        var tasks = new List<int>(ready.Count);
        Empty(ready);
        foreach (var heap in waiting)
        {
            if (heap is not null)
                Empty(heap);
        }

        order = another;
        for (var i = 0; i < another.Length; i++)
            rank[another[i]] = i;
        Array.Fill(calledBy, -1);
        Array.Clear(called);
        foreach (var task in tasks)
            ready.Push(rank[task]);

        void Empty(RankHeap heap)
        {
            while (heap.Count > 0)
                tasks.Add(order[heap.Pop()]);
        }
    }

    // A task that was called has been looked at: where the gate is still open, the next may try.
    private void Answer(int task)
    {
        var gate = calledBy[task];
        if (gate < 0)
            return;
        calledBy[task] = -1;
        called[gate] = false;
        Call(gate);
    }

    private void Call(int gate)
    {
        if (called[gate] || waiting[gate] is not { Count: > 0 } heap || !locks.Open(gate))
            return;
        var next = heap.Pop();
        called[gate] = true;
        calledBy[order[next]] = gate;
        ready.Push(next);
    }
}
