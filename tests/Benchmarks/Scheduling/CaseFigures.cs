namespace Benchmarks.Scheduling;

/// <summary>What came of one graph with one number of workers. Makespans are in minutes.</summary>
/// <param name="Shape">The graph's shape.</param>
/// <param name="Conflicts">Whether tasks share files.</param>
/// <param name="Tasks">How many tasks.</param>
/// <param name="Workers">How many workers.</param>
/// <param name="Bound">What no schedule can beat.</param>
/// <param name="Ours">Our schedule.</param>
/// <param name="Waves">Waves with barriers.</param>
/// <param name="FirstCome">First come, first started.</param>
/// <param name="Optimum">The optimum, where CP-SAT proved it or a schedule meets the bound; else null.</param>
/// <param name="CpSat">CP-SAT's, proven or not; null where it was not asked or found none.</param>
/// <param name="Unknown">The phase itself, estimates all alike.</param>
/// <param name="OffByTwo">The phase itself, estimates up to twice too long or too short.</param>
internal sealed record CaseFigures(
    GraphShape Shape, bool Conflicts, int Tasks, int Workers, double Bound, double Ours, double Waves, double FirstCome, double? Optimum, double? CpSat, double Unknown, double OffByTwo)
{
    /// <summary>The shortest schedule that anybody found.</summary>
    public double Best => Math.Min(Ours, CpSat ?? Ours);
}
