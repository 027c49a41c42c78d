namespace Maestro.Plugins.Phases.Reports;

/// <summary>The report as Markdown.</summary>
internal static class MarkdownReport
{
    private static readonly Func<RunFacts, string>[] Sections =
    [
        HeadlineSection.Of, RequirementsSection.Of, TasksSection.Of, GatesSection.Of, ReviewSection.Of,
        RecoveriesSection.Of, DecisionsSection.Of, LimitsSection.Of, ContainmentSection.Of,
    ];

    public static string Of(RunFacts facts) => string.Join('\n', Sections.Select(s => s(facts)));
}
