using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>What review found, the worst first.</summary>
internal static class ReviewReader
{
    public static ReviewEntry? Read(ReviewResult? review) => review is null ? null : new(
        [.. review.Findings.OrderByDescending(f => f.Severity).Select(Finding)], review.Score, review.Target, [.. review.Rounds.Select(Round)], review.Notes);

    // A finding of before there were rules was looked at from no side.
    private static FindingEntry Finding(ReviewFinding found) =>
        new(found.Severity, found.Critic, found.Rule, found.Rule.Length > 0 ? found.Dimension.ToString().ToLowerInvariant() : "", found.Message, found.Evidence, found.File, found.Line);

    private static RoundEntry Round(ReviewRound round) => new(
        round.Number, round.Commit, round.Score, round.Findings.Count == 0 ? "none" : string.Join(", ", round.Findings.Where(f => f.Value > 0).Select(f => $"{f.Value} {f.Key}")), round.Undone, round.Why);
}
