namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>
/// What findings come to: 100 less 40 for each critical one, 25 for each high one, and for the others 3 for each of medium and 1 for each of low severity, but
/// 15 for all of these at most; never below 0. What is worth knowing costs nothing.
/// </summary>
/// <remarks>So low and medium findings alone leave 85: below a target up to that comes only what is critical or high.</remarks>
internal static class ReviewScore
{
    private const int OfCritical = 40;
    private const int OfHigh = 25;
    private const int OfMedium = 3;
    private const int OfLow = 1;
    private const int MostOfSmall = 15;

    public static int Of(IReadOnlyCollection<ReviewFinding> findings)
    {
        var small = Math.Min(MostOfSmall, (OfMedium * Count(findings, Severity.Medium)) + (OfLow * Count(findings, Severity.Low)));
        return Math.Max(0, 100 - (OfCritical * Count(findings, Severity.Critical)) - (OfHigh * Count(findings, Severity.High)) - small);
    }

    /// <summary>How many there are of each severity.</summary>
    public static IReadOnlyDictionary<string, int> Counts(IReadOnlyCollection<ReviewFinding> findings) =>
        Enum.GetValues<Severity>().OrderDescending().Select(severity => (severity, Count: Count(findings, severity))).Where(x => x.Count > 0).ToDictionary(x => x.severity.ToString().ToLowerInvariant(), x => x.Count);

    private static int Count(IEnumerable<ReviewFinding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity);
}
