using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>The measures of success, each with how it comes about.</summary>
internal static class MetricsSection
{
    public static string Of(ReportModel model) => "## Metrics\n\n" + MdTable.Of(
        ["Metric", "Value", "Computed from", "Goal", "Met"],
        model.Metrics.Select(m => new[] { Md.Text(m.Name), Md.Text(m.Text), Md.Text(m.Computation), Md.Text(m.Target), Met(m) }));

    private static string Met(MetricEntry metric) => metric.Met switch { null => "", true => "yes", false => "**no**" };
}
