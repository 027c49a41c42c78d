using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>The report as Markdown, as GitHub and terminals show it.</summary>
internal static class MarkdownReport
{
    private static readonly Func<ReportModel, string>[] Sections =
    [
        HeadlineSection.Of, LookAtSection.Of, ResultsSection.Of, RequirementsSection.Of, TasksSection.Of, GatesSection.Of, ChangesSection.Of, ReviewSection.Of,
        RecoveriesSection.Of, DecisionsSection.Of, LimitsSection.Of, MetricsSection.Of, ContainmentSection.Of,
    ];

    public static string Of(ReportModel model) => string.Join('\n', Sections.Select(s => s(model)).Where(text => text.Length > 0));
}
