using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What review found.</summary>
internal static class ReviewSection
{
    public static string Of(ReportModel model) => model.Review is not { } review ? "## Review\n\nThe result was not reviewed.\n"
        : "## Review\n\n" + (review.Scored() is { } scored ? $"{Md.Text(scored)}\n\n" : "") + Findings(review) + Rounds(review) + Notes(review);

    private static string Findings(ReviewEntry review) => review.Findings.Count == 0 ? "Nothing was found.\n" : MdTable.Of(
        ["Severity", "Finding", "Where", "Shown by", "Rule", "Critic"],
        review.Findings.Select(f => new[] { f.Severity.ToString().ToLowerInvariant(), Md.Text(f.Message), f.Place() is { } place ? Md.Code(place) : "", Md.Text(f.Evidence), Md.Code(f.Rule), Md.Text(f.Critic) }));

    private static string Rounds(ReviewEntry review) => review.Rounds.Count < 2 ? "" : "\n### Rounds\n\n" + MdTable.Of(
        ["Round", "Commit", "Score", "Findings", "Kept"],
        review.Rounds.Select(r => new[] { $"{r.Number}", Md.Commit(r.Commit), $"{r.Score}", Md.Text(r.Findings), r.Undone ? $"no, taken back: {Md.Text(r.Why)}" : "yes" }));

    private static string Notes(ReviewEntry review) => review.Notes.Count == 0 ? "" : "\n" + string.Concat(review.Notes.Select(note => $"- {Md.Text(note)}\n"));
}
