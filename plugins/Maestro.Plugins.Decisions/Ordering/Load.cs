namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>How long a share of the work takes on what there is for it, with what must come before and after it.</summary>
internal static class Load
{
    private const int MostSteps = 2_000_000;

    /// <summary>
    /// Over sets of tasks that none can start before some time and none can end later than some time before the end: that, their work divided by
    /// <paramref name="capacity"/>, and what comes after. All such sets where there are few, some where there are many.
    /// </summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="work">How much each is.</param>
    /// <param name="paths">What comes before and after each.</param>
    /// <param name="capacity">How much of it gets done in a unit of time.</param>
    public static long Of(int[] tasks, long[] work, Paths paths, long capacity)
    {
        var latest = Array.ConvertAll(tasks, t => -paths.Heads[t]);
        var byHead = (int[])tasks.Clone();
        Array.Sort(latest, byHead);
        var tails = Array.ConvertAll(tasks, t => paths.Tails[t]);
        Array.Sort(tails);
        var step = Math.Max(1, (int)((long)tails.Length * tasks.Length / MostSteps));
        var bound = 0L;
        for (var i = 0; i < tails.Length; i += step)
        {
            if (i > 0 && tails[i] == tails[i - step])
                continue;
            var sum = 0L;
            foreach (var task in byHead)
            {
                if (paths.Tails[task] < tails[i])
                    continue;
                sum += work[task];
                bound = Math.Max(bound, paths.Heads[task] + (sum + capacity - 1) / capacity + tails[i]);
            }
        }

        return bound;
    }
}
