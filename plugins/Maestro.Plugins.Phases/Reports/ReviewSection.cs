namespace Maestro.Plugins.Phases.Reports;

/// <summary>What review found.</summary>
internal static class ReviewSection
{
    public static string Of(RunFacts facts) => facts.Review switch
    {
        null => "## Review\n\nThe result was not reviewed.\n",
        { Findings.Count: 0 } => "## Review\n\nNothing was found.\n",
        var review => "## Review\n\n" + MdTable.Of(
            ["Severity", "Critic", "Finding"],
            review.Findings.Select(f => new[] { f.Severity.ToString().ToLowerInvariant(), Md.Text(f.Critic), Md.Text(f.Message) })),
    };
}
