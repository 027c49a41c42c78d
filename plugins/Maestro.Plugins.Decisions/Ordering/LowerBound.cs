namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>What no schedule can beat: the longest path, the work on the workers there are, and what must go one after the other.</summary>
internal static class LowerBound
{
    /// <summary>The latest of all that are cheap to find.</summary>
    /// <param name="workload">What is to be scheduled.</param>
    /// <param name="plain">Its longest paths.</param>
    /// <param name="paths">The same with the work beside them counted, where that was done.</param>
    public static Bound Of(Workload workload, Paths plain, Paths paths)
    {
        var bound = new Bound(plain.Longest, "the critical path");
        bound = bound.Or(paths.Longest, () => $"the critical path and the work that must be done beside it by {workload.Workers} workers");
        var all = Enumerable.Range(0, workload.Count).ToArray();
        if (workload.Workers < workload.Count)
            bound = bound.Or(Load.Of(all, workload.Durations, paths, workload.Workers), () => $"the work of all tasks on {workload.Workers} workers");

        foreach (var tasks in SameFile(workload))
        {
            if (CanReach(tasks, workload.Durations, paths, bound.Units))
                bound = bound.Or(OneByOne.Of(tasks, workload.Durations, paths), () => $"tasks that exclude each other over a file: {Named(workload, tasks)}");
        }

        var exclusions = workload.Exclusions;
        for (var capacity = 0; capacity < exclusions.Capacities.Length; capacity++)
        {
            var units = new long[workload.Count];
            foreach (var task in all)
                units[task] = exclusions.Demands[task].Where(d => d.Capacity == capacity).Sum(d => d.Units);
            var asking = all.Where(t => units[t] > 0).ToArray();
            var work = new long[workload.Count];
            foreach (var task in asking)
                work[task] = units[task] * workload.Durations[task];
            var name = exclusions.CapacityNames[capacity];
            bound = bound.Or(Load.Of(asking, work, paths, exclusions.Capacities[capacity]), () => $"how much {name} there is");
            // Two that ask for more than half each exclude each other.
            var half = exclusions.Capacities[capacity] / 2;
            bound = bound.Or(OneByOne.Of([.. asking.Where(t => units[t] > half)], workload.Durations, paths), () => $"how much {name} there is");
        }

        return bound;
    }

    // All that write a claim, and the longest that reads it: no two of them run at once.
    private static IEnumerable<int[]> SameFile(Workload workload)
    {
        var exclusions = workload.Exclusions;
        var (writers, reader) = (new List<int>?[exclusions.Near.Length], new int[exclusions.Near.Length]);
        Array.Fill(reader, -1);
        for (var task = 0; task < workload.Count; task++)
        {
            foreach (var claim in exclusions.Writes[task])
                (writers[claim] ??= []).Add(task);
            foreach (var claim in exclusions.Reads[task])
            {
                if (reader[claim] < 0 || workload.Durations[task] > workload.Durations[reader[claim]])
                    reader[claim] = task;
            }
        }

        for (var claim = 0; claim < writers.Length; claim++)
        {
            if (writers[claim] is { } tasks)
                yield return reader[claim] < 0 ? [.. tasks] : [.. tasks, reader[claim]];
        }
    }

    // One by one takes time to work out: not where it cannot come to more than is known.
    private static bool CanReach(int[] tasks, long[] durations, Paths paths, long bound)
    {
        var (work, head, tail) = (0L, 0L, 0L);
        foreach (var task in tasks)
        {
            work += durations[task];
            head = Math.Max(head, paths.Heads[task]);
            tail = Math.Max(tail, paths.Tails[task]);
        }

        return head + work + tail > bound;
    }

    private static string Named(Workload workload, int[] tasks)
    {
        const int Shown = 3;
        var more = tasks.Length > Shown ? $" and {tasks.Length - Shown} more" : "";
        return string.Join(", ", tasks.Take(Shown).Select(t => workload.Graph.Tasks[t].Id)) + more;
    }
}
