namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>How long tasks take of which no two run at once: Jackson's schedule, which may interrupt tasks and so is never longer than one that may not.</summary>
internal static class OneByOne
{
    /// <summary>The least time from the start of everything to its end.</summary>
    public static long Of(int[] tasks, long[] durations, Paths paths)
    {
        var left = tasks.Select(t => durations[t]).ToArray();
        var byHead = Enumerable.Range(0, tasks.Length).OrderBy(i => paths.Heads[tasks[i]]).ToArray();
        // What has most behind it goes first.
        var ready = new PriorityQueue<int, long>();
        var (bound, now, next) = (0L, 0L, 0);
        while (next < byHead.Length || ready.Count > 0)
        {
            if (ready.Count == 0)
                now = Math.Max(now, paths.Heads[tasks[byHead[next]]]);
            while (next < byHead.Length && paths.Heads[tasks[byHead[next]]] <= now)
            {
                ready.Enqueue(byHead[next], -paths.Tails[tasks[byHead[next]]]);
                next++;
            }

            var at = ready.Peek();
            var until = next < byHead.Length ? Math.Min(now + left[at], paths.Heads[tasks[byHead[next]]]) : now + left[at];
            left[at] -= until - now;
            now = until;
            if (left[at] > 0)
                continue;
            ready.Dequeue();
            bound = Math.Max(bound, now + paths.Tails[tasks[at]]);
        }

        return bound;
    }
}
