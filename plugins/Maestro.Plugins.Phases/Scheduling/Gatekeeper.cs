using Maestro.Plugins.Dispatching;

namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Lets ready tasks through to the dispatcher: at once, or, where a schedule has them take turns at a file, when it is theirs.</summary>
internal sealed class Gatekeeper
{
    private readonly Dispatcher dispatcher;
    private readonly bool[] ready;
    private readonly bool[] held;
    private readonly List<int> free = [];
    private Turns? turns;

    /// <summary>Nothing is ready yet.</summary>
    /// <param name="dispatcher">Where tasks go that may start.</param>
    /// <param name="count">How many tasks there are.</param>
    /// <param name="turns">Who waits for whom; null where nobody takes turns.</param>
    /// <param name="order">The order in which they take turns.</param>
    public Gatekeeper(Dispatcher dispatcher, int count, Turns? turns, int[] order)
    {
        (this.dispatcher, this.turns, ready, held) = (dispatcher, turns, new bool[count], new bool[count]);
        turns?.Take(order);
        for (var task = 0; task < count; task++)
            held[task] = turns?.Waits[task] > 0;
    }

    /// <summary>Whether a task waits for its turn and for nothing else.</summary>
    public bool Holds => Enumerable.Range(0, held.Length).Any(t => held[t] && ready[t]);

    /// <summary>All that a task depends on is done.</summary>
    public void Ready(int task)
    {
        ready[task] = true;
        if (!held[task])
            dispatcher.Offer(task);
    }

    /// <summary>A task has ended, in whatever way.</summary>
    public void Ended(int task)
    {
        free.Clear();
        turns?.Ended(task, free);
        foreach (var other in free)
            LetGo(other);
    }

    /// <summary>Nobody takes turns any more.</summary>
    public void LetAllGo()
    {
        turns = null;
        for (var task = 0; task < held.Length; task++)
            LetGo(task);
    }

    private void LetGo(int task)
    {
        if (!held[task])
            return;
        held[task] = false;
        if (ready[task])
            dispatcher.Offer(task);
    }
}
