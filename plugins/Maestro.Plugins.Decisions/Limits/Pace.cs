using System.Globalization;

namespace Maestro.Plugins.Decisions.Limits;

/// <summary>What tasks take by what they were estimated at.</summary>
/// <param name="Ratio">Actual by estimate; 1 while nothing is known.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Evidence">What it was read from.</param>
internal sealed record Pace(double Ratio, double Confidence, string Evidence)
{
    // Fewer tell too little: one task that hung would speak for all.
    private const int FewestPastTasks = 3;

    /// <summary>From this run's own tasks; from those of earlier runs while none has ended; else from nothing.</summary>
    public static Pace Of(double estimated, double actual, PastOutcomes past)
    {
        if (estimated > 0 && actual > 0)
            return new(actual / estimated, 0.8, Text($"finished tasks took {actual:0.##} min, {actual / estimated:0.##} times their estimates"));
        var done = past.Tasks.Where(t => t is { State: TaskState.Done, EstimateMinutes: > 0, ActualMinutes: > 0 }).ToList();
        if (done.Count < FewestPastTasks)
            return new(1, 0.5, "no task has finished; the estimates are taken as they are");
        var ratio = done.Sum(t => t.ActualMinutes) / done.Sum(t => t.EstimateMinutes);
        return new(ratio, 0.6, Text($"in earlier runs ({string.Join(", ", done.Select(t => t.Run).Distinct())}) {done.Count} tasks took {ratio:0.##} times their estimates"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
