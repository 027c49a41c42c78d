namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Longest paths that also count the work beside them: what comes before a task must all be done, and by no more workers than there are.</summary>
internal static class CrowdedPaths
{
    // Every pair of tasks is looked at.
    private const int MostTasks = 5000;

    /// <summary>Makes paths longer where the work that must come before or after a task takes longer than any one path; the same paths where there are too many tasks to look.</summary>
    public static Paths Of(Workload workload, Paths paths)
    {
        var graph = workload.Graph;
        if (workload.Count > MostTasks || workload.Workers >= workload.Count)
            return paths;
        var heads = Stretch(graph.Topological, graph.Dependencies, workload.Durations, workload.Workers);
        var tails = Stretch([.. graph.Topological.Reverse()], graph.Dependents, workload.Durations, workload.Workers);
        var longest = 0L;
        for (var task = 0; task < workload.Count; task++)
            longest = Math.Max(longest, heads[task] + workload.Durations[task] + tails[task]);
        return new(heads, tails, longest);
    }

    private static long[] Stretch(int[] sequence, int[][] before, long[] durations, int workers)
    {
        var heads = new long[sequence.Length];
        // For each task all that come before it, near and far, a bit for each.
        var ancestors = new ulong[sequence.Length][];
        // Tasks whose head is known, the latest last.
        var known = new List<int>(sequence.Length);
        foreach (var task in sequence)
        {
            var own = ancestors[task] = new ulong[(sequence.Length + 63) / 64];
            foreach (var dependency in before[task])
            {
                own[dependency / 64] |= 1UL << dependency;
                for (var i = 0; i < own.Length; i++)
                    own[i] |= ancestors[dependency][i];
                heads[task] = Math.Max(heads[task], heads[dependency] + durations[dependency]);
            }

            // All that come before it and start at some time or later: their work takes at least its share.
            var work = 0L;
            for (var i = known.Count - 1; i >= 0 && before[task].Length > 1; i--)
            {
                if ((own[known[i] / 64] >> known[i] & 1) == 0)
                    continue;
                work += durations[known[i]];
                heads[task] = Math.Max(heads[task], heads[known[i]] + (work + workers - 1) / workers);
            }

            var at = known.Count;
            while (at > 0 && heads[known[at - 1]] > heads[task])
                at--;
            known.Insert(at, task);
        }

        return heads;
    }
}
