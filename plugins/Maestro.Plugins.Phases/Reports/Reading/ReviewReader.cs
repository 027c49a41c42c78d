using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>What review found, the worst first.</summary>
internal static class ReviewReader
{
    public static ReviewEntry? Read(ReviewResult? review) => review is null
        ? null
        : new([.. review.Findings.OrderByDescending(f => f.Severity).Select(f => new FindingEntry(f.Severity, f.Critic, f.Message, f.File, f.Line))]);
}
