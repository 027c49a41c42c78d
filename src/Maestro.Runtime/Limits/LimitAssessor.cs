using System.Globalization;

namespace Maestro.Runtime.Limits;

/// <summary>Judges, at the threshold of a limit, whether what is left to do fits in what is left to use.</summary>
internal static class LimitAssessor
{
    /// <summary>Assesses.</summary>
    /// <param name="budget">The run's budget.</param>
    /// <param name="unfinished">Tasks that are not integrated; one that is running counts in full.</param>
    /// <param name="history">What finished tasks took against their estimates.</param>
    /// <param name="workers">How many tasks run at once, at least 1.</param>
    internal static LimitAssessment Assess(Budget budget, IReadOnlyList<WorkTask> unfinished, WorkHistory history, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var work = unfinished.Sum(task => task.EstimateMinutes) * history.Ratio;
        var path = CriticalPath.Minutes(unfinished) * history.Ratio;
        var wall = Math.Max(path, work / workers);
        var (left, which) = Left(budget, history, work, wall);
        var fits = wall <= left;
        return new(fits, Rationale(fits, unfinished.Count, wall, history.Ratio, left, which), wall, left);
    }

    /// <summary>The wall minutes that the scarcest limit allows, and that limit.</summary>
    private static (double Minutes, string Which) Left(Budget budget, WorkHistory history, double work, double wall)
    {
        var remaining = budget.Remaining;
        var scarcest = (Minutes: remaining == TimeSpan.MaxValue ? double.PositiveInfinity : remaining.TotalMinutes, Which: LimitNames.Duration);
        foreach (var use in budget.Use)
        {
            // Tokens and calls go with work done, not with time passed; nothing can be said where use is unknown or nothing has finished.
            if (use.Name == LimitNames.Duration || use.Limit == long.MaxValue || use.Unknown || use.Used <= 0 || history.ActualMinutes <= 0)
                continue;
            var workLeft = (use.Limit - use.Used) / (use.Used / history.ActualMinutes);
            var minutes = work > 0 ? Math.Max(0, workLeft) * wall / work : double.PositiveInfinity;
            if (minutes < scarcest.Minutes)
                scarcest = (minutes, use.Name);
        }

        return scarcest;
    }

    private static string Rationale(bool fits, int tasks, double wall, double ratio, double left, string which)
    {
        var verdict = fits ? "Go on" : "Stop";
        var bound = double.IsPositiveInfinity(left)
            ? "no limit is near"
            : string.Create(CultureInfo.InvariantCulture, $"{which} leaves {left:0.#} min");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict}: {tasks} unfinished task(s) need about {wall:0.#} min (estimates x {ratio:0.##}, by what finished tasks took), and {bound}.");
    }
}
