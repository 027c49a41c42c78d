using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>Says what gates find on changed lines though they hold, such as warnings. Sees reports of gates and which lines changed.</summary>
internal static class FindingsCritic
{
    public static IEnumerable<ReviewFinding> Review(IReadOnlyList<GateReport> reports, IReadOnlyList<ChangedFile> files)
    {
        var changed = files.ToDictionary(file => file.Path, file => file.Added.Select(line => line.Number).ToHashSet(), StringComparer.Ordinal);
        return reports.SelectMany(report => report.Findings
            .Where(finding => finding.File is not null && changed.TryGetValue(finding.File, out var lines) && lines.Contains(finding.Line))
            // What failed by chance, or before the run as well, is said where the gates are told of.
            .Where(finding => report.Baseline?.Known.Contains(finding) is not true && report.Rerun is null && report.Tests is null)
            .DistinctBy(finding => (finding.Code, finding.File, finding.Line))
            .Select(finding => ReviewRules.NewFinding.Finding($"{report.Gate}: {(finding.Code is null ? "" : finding.Code + ": ")}{finding.Message}", finding.File, finding.Line, finding.Code ?? report.Gate)));
    }
}
