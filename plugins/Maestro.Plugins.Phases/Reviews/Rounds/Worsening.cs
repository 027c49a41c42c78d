using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>What a mending made worse: a gate that does not hold any more, a critical or high finding that was not there, a lower score.</summary>
/// <remarks>What an agent says counts for the score, and undoes nothing: it may say another thing of the same lines each time it is asked.</remarks>
internal static class Worsening
{
    private const int MostTold = 10;

    /// <summary>What, as what recovery is told; empty where nothing is worse.</summary>
    public static IReadOnlyList<GateFinding> Of(ReviewResult before, IReadOnlyList<ReviewFinding> after, IReadOnlyList<GateReport> gates)
    {
        var known = before.Findings.Select(FindingKey.Of).ToHashSet();
        var told = gates.Where(gate => !gate.Holds)
            .SelectMany(gate => gate.Against.Take(MostTold).Prepend(new GateFinding($"what was done to mend this was taken back: gate {gate.Gate} did not hold with it: {gate.Summary}", "undone"))).ToList();
        told.AddRange(after.Where(finding => finding.Severity >= Severity.High && ReviewRules.IsMendable(finding) && !IsSaid(finding) && !known.Contains(FindingKey.Of(finding))).Take(MostTold)
            .Select(finding => new GateFinding($"what was done to mend this was taken back: it brought a new finding: {finding.Message}", "undone", finding.File, finding.Line)));
        var (was, now) = (ReviewScore.Of([.. before.Findings.Where(finding => !IsSaid(finding))]), ReviewScore.Of([.. after.Where(finding => !IsSaid(finding))]));
        if (told.Count == 0 && now < was)
            told.Add(new($"what was done to mend this was taken back: the score fell from {was} to {now}", "undone"));
        return told;
    }

    private static bool IsSaid(ReviewFinding finding) => ReviewRules.ByAgent.Any(rule => rule.Id == finding.Rule);
}
