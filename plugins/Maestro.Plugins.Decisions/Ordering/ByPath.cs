namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>The floor: what most hangs on first, then what the plan calls urgent, then as given (critical-path list scheduling).</summary>
internal static class ByPath
{
    private const int Priorities = 4;

    public static int[] Order(Workload workload, Paths paths)
    {
        var longest = 0L;
        for (var task = 0; task < workload.Count; task++)
            longest = Math.Max(longest, workload.Durations[task] + paths.Tails[task]);
        return longest < long.MaxValue / Priorities / workload.Count - 1 ? Packed(workload, paths, longest) : Plain(workload, paths);
    }

    // Path, priority and place in one number: sorting numbers takes a tenth of the time.
    private static int[] Packed(Workload workload, Paths paths, long longest)
    {
        var keys = new long[workload.Count];
        for (var task = 0; task < keys.Length; task++)
        {
            var path = longest - workload.Durations[task] - paths.Tails[task];
            keys[task] = (path * Priorities + Priority.Of(workload.Graph.Tasks[task])) * keys.Length + task;
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)(key % keys.Length));
    }

    private static int[] Plain(Workload workload, Paths paths) => [.. Enumerable.Range(0, workload.Count)
        .OrderByDescending(task => workload.Durations[task] + paths.Tails[task]).ThenBy(task => Priority.Of(workload.Graph.Tasks[task]))];
}
