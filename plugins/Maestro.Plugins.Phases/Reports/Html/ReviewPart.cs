using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What review found.</summary>
internal static class ReviewPart
{
    public static PagePart Of(ReportModel model) => PagePart.Of(ReportSection.Review, "Review", model.Review is { } review ? $"{review.Findings.Count}" : null, model.Review switch
    {
        null => [Tag("p", "The result was not reviewed.")],
        var some => [
            .. some.Scored() is { } scored ? new[] { Tag("p", scored) } : [],
            some.Findings.Count == 0 ? Tag("p", "Nothing was found.") : Folded.Of(some.Findings, "findings", Findings),
            .. some.Rounds.Count > 1 ? new[] { Rounds(some.Rounds) } : [],
            .. some.Notes.Count > 0 ? new[] { Tag("ul", [.. some.Notes.Select(note => Tag("li", note))]) } : [],
        ],
    });

    private static Element Findings(IReadOnlyList<FindingEntry> some, string name)
    {
        var table = new DataTable(name, "~Finding", "Severity", "Where", "~Shown by", "Rule");
        return table.Of(some.Select(f => table.Row(
            f.Message, Pill(f.Severity.ToString().ToLowerInvariant(), ToneName.Of(f.Severity)), f.Place() is { } place ? Code(place) : null, f.Evidence.Length > 0 ? Code(f.Evidence) : null, f.Rule.Length > 0 ? Code(f.Rule) : f.Critic)));
    }

    private static Element Rounds(IReadOnlyList<RoundEntry> rounds)
    {
        var table = new DataTable("Rounds of review", "#Round", "Commit", "#Score", "Findings", "~Kept");
        return table.Of(rounds.Select(r => table.Row($"{r.Number}", Code(r.Commit.Length > 10 ? r.Commit[..10] : r.Commit), $"{r.Score}", r.Findings, r.Undone ? $"no, taken back: {r.Why}" : "yes")));
    }
}
