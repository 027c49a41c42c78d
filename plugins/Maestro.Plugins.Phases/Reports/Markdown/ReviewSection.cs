using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What review found.</summary>
internal static class ReviewSection
{
    public static string Of(ReportModel model) => model.Review switch
    {
        null => "## Review\n\nThe result was not reviewed.\n",
        { Findings.Count: 0 } => "## Review\n\nNothing was found.\n",
        var review => "## Review\n\n" + MdTable.Of(
            ["Severity", "Critic", "Finding", "Where"],
            review.Findings.Select(f => new[] { f.Severity.ToString().ToLowerInvariant(), Md.Text(f.Critic), Md.Text(f.Message), f.File is null ? "" : Md.Code(f.Line > 0 ? $"{f.File}:{f.Line}" : f.File) })),
    };
}
