namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>The longest paths through a graph: what comes before each task at the least, and what after it.</summary>
/// <param name="Heads">The longest path that ends where the task starts.</param>
/// <param name="Tails">The longest path that starts where the task ends.</param>
/// <param name="Longest">The critical path.</param>
internal sealed record Paths(long[] Heads, long[] Tails, long Longest)
{
    /// <summary>Measures them.</summary>
    public static Paths Of(TaskIndex graph, long[] durations)
    {
        var (heads, tails, longest) = (new long[durations.Length], new long[durations.Length], 0L);
        foreach (var task in graph.Topological)
        {
            var end = heads[task] + durations[task];
            longest = Math.Max(longest, end);
            foreach (var dependent in graph.Dependents[task])
                heads[dependent] = Math.Max(heads[dependent], end);
        }

        for (var i = durations.Length - 1; i >= 0; i--)
        {
            var task = graph.Topological[i];
            foreach (var dependency in graph.Dependencies[task])
                tails[dependency] = Math.Max(tails[dependency], tails[task] + durations[task]);
        }

        return new(heads, tails, longest);
    }

    /// <summary>The tasks of the critical path, first to last; of equal ones the earlier in the given order.</summary>
    public IReadOnlyList<int> Critical(TaskIndex graph, long[] durations)
    {
        var path = new List<int>();
        var (best, length) = (-1, -1L);
        for (var i = 0; i < durations.Length; i++)
            Consider(i);
        while (best >= 0)
        {
            path.Add(best);
            (var last, best, length) = (best, -1, -1L);
            foreach (var dependent in graph.Dependents[last])
                Consider(dependent);
        }

        return path;

        void Consider(int task)
        {
            if (durations[task] + Tails[task] > length)
                (best, length) = (task, durations[task] + Tails[task]);
        }
    }
}
