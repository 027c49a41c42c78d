using System.Globalization;
using Maestro.Plugins.Decisions.Ordering;

namespace Maestro.Plugins.Decisions.Limits;

/// <summary>What is left to do, in minutes.</summary>
/// <param name="WorkMinutes">All unfinished tasks one after the other.</param>
/// <param name="WallMinutes">What they take at the least with the workers there are.</param>
/// <param name="Ratio">What finished tasks took by what they were estimated at; 1 while nothing is known.</param>
/// <param name="DoneMinutes">What finished tasks took.</param>
internal sealed record Need(double WorkMinutes, double WallMinutes, double Ratio, double DoneMinutes)
{
    /// <summary>Whether finished tasks tell about the estimates.</summary>
    public bool Measured => DoneMinutes > 0;

    /// <summary>Where the ratio comes from.</summary>
    public string Evidence => Measured
        ? string.Create(CultureInfo.InvariantCulture, $"finished tasks took {DoneMinutes:0.##} min, {Ratio:0.##} times their estimates")
        : "no task has finished; the estimates are taken as they are";

    /// <summary>Reads it from a request.</summary>
    public static Need Of(DecisionRequest request)
    {
        var (estimated, actual) = (Fact.Number(request.Facts, "ended_estimate_minutes") ?? 0, Fact.Number(request.Facts, "ended_actual_minutes") ?? 0);
        var ratio = estimated > 0 && actual > 0 ? actual / estimated : 1;
        var workers = Math.Max(1, Fact.Number(request.Facts, "workers") ?? 1);
        var work = request.Tasks.Sum(t => t.EstimateMinutes) * ratio;
        var path = request.Tasks.Count == 0 ? 0 : UpwardRank.Of(TaskIndex.Of(request.Tasks)).Max() * ratio;
        return new(work, Math.Max(path, work / workers), ratio, actual);
    }
}
