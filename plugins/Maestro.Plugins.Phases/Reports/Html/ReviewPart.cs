using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What review found.</summary>
internal static class ReviewPart
{
    public static PagePart Of(ReportModel model) => PagePart.Of(ReportSection.Review, "Review", model.Review is { } review ? $"{review.Findings.Count}" : null, model.Review switch
    {
        null => Tag("p", "The result was not reviewed."),
        { Findings.Count: 0 } => Tag("p", "Nothing was found."),
        var some => Folded.Of(some.Findings, "findings", Table),
    });

    private static Element Table(IReadOnlyList<FindingEntry> some, string name)
    {
        var table = new DataTable(name, "~Finding", "Severity", "Critic", "Where");
        return table.Of(some.Select(f => table.Row(
            f.Message, Pill(f.Severity.ToString().ToLowerInvariant(), ToneName.Of(f.Severity)), f.Critic, f.File is null ? null : Code(f.Line > 0 ? $"{f.File}:{f.Line}" : f.File))));
    }
}
