namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Estimates as whole numbers, so that sums are exact and equal ones are equal.</summary>
internal static class Minutes
{
    private const double Grains = 60_000;

    // Two years: a hundred thousand of them still fit into a long.
    private const double Most = 1_000_000;

    /// <summary>The estimates in the largest unit that divides them all, and that unit.</summary>
    public static (long[] Durations, long Unit) Of(TaskIndex graph)
    {
        var durations = new long[graph.Tasks.Count];
        var divisor = 0L;
        for (var i = 0; i < durations.Length; i++)
        {
            var task = graph.Tasks[i];
            durations[i] = graph.Finished.Count > 0 && graph.Finished.Contains(task.Id) ? 0 : (long)Math.Round(Of(task) * Grains);
            divisor = Common(durations[i], divisor);
        }

        divisor = Math.Max(1, divisor);
        for (var i = 0; i < durations.Length; i++)
            durations[i] /= divisor;
        return (durations, divisor);
    }

    /// <summary>A time in minutes.</summary>
    public static double In(long time, long unit) => time * unit / Grains;

    /// <summary>A task's estimate; one below zero or not a number is no reason to order by nonsense.</summary>
    public static double Of(WorkTask task) => double.IsNaN(task.EstimateMinutes) ? 0 : Math.Clamp(task.EstimateMinutes, 0, Most);

    private static long Common(long one, long other)
    {
        while (other != 0)
            (one, other) = (other, one % other);
        return one;
    }
}
