using Maestro.Plugins.Dispatching;

namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Puts every task of an order after all it depends on, and changes nothing else that need not be changed.</summary>
internal sealed class Untangle(TaskIndex graph)
{
    private readonly RankHeap ready = new();
    private readonly int[] rank = new int[graph.Tasks.Count];
    private readonly int[] open = new int[graph.Tasks.Count];
    private readonly int[] sorted = new int[graph.Tasks.Count];

    /// <summary>Does so in place.</summary>
    public void Sort(int[] order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
            open[order[i]] = graph.Dependencies[order[i]].Length;
            if (open[order[i]] == 0)
                ready.Push(i);
        }

        for (var at = 0; ready.Count > 0; at++)
        {
            var task = sorted[at] = order[ready.Pop()];
            foreach (var dependent in graph.Dependents[task])
            {
                if (--open[dependent] == 0)
                    ready.Push(rank[dependent]);
            }
        }

        sorted.CopyTo(order, 0);
    }
}
