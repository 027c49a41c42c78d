using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>The measures of success, each with how it comes about.</summary>
internal static class MetricsPart
{
    public static PagePart Of(ReportModel model) => PagePart.Of(
        ReportSection.Metrics, "Metrics", null, Tag("p", "Each is computed from this run's own journal, and from nothing else."), Tag("div", All(model.Metrics.Select(One))).Class("metrics"));

    private static Element One(MetricEntry metric) => Tag("div",
        Tag("h3", metric.Name),
        Tag("p", metric.Value is { } value ? $"{value * 100:0} %" : "–").Class("value"),
        Tag("p", metric.Text),
        Tag("p", Pill(metric.Met switch { null => "nothing to measure", true => "goal met", false => "goal missed" }, metric.Met switch { null => Tone.Neutral, true => Tone.Good, false => Tone.Bad }), $" goal: {metric.Target}"),
        Tag("p", $"Computed from {metric.Computation}.").Class("muted")).Class("metric");
}
