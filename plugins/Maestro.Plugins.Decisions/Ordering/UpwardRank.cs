namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>The longest path of estimates from a task to the end of the graph, itself included: the upward rank of list scheduling (HEFT, Topcuoglu et al. 2002).</summary>
internal static class UpwardRank
{
    public static double[] Of(TaskIndex graph)
    {
        var rank = new double[graph.Tasks.Count];
        for (var i = graph.Topological.Length - 1; i >= 0; i--)
        {
            var task = graph.Topological[i];
            rank[task] += Minutes(graph.Tasks[task]);
            // rank[] holds the longest path of dependents seen so far until the task's own turn comes.
            foreach (var dependency in graph.Dependencies[task])
                rank[dependency] = Math.Max(rank[dependency], rank[task]);
        }

        return rank;
    }

    /// <summary>The tasks of the longest path, first to last.</summary>
    public static IReadOnlyList<int> CriticalPath(TaskIndex graph, double[] rank)
    {
        var dependents = TaskIndex.Dependents(graph.Dependencies);
        var path = new List<int>();
        IEnumerable<int> candidates = Enumerable.Range(0, rank.Length);
        while (candidates.Any())
        {
            // MaxBy takes the first of equals: the earlier in the given order.
            path.Add(candidates.MaxBy(i => rank[i]));
            candidates = dependents[path[^1]];
        }

        return path;
    }

    // An estimate below zero or not a number is no reason to order by nonsense.
    private static double Minutes(WorkTask task) => double.IsFinite(task.EstimateMinutes) ? Math.Max(0, task.EstimateMinutes) : 0;
}
