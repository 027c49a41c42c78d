using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What went wrong and what was done about it.</summary>
internal static class FailuresPart
{
    public static PagePart Of(ReportModel model) => PagePart.Of(
        ReportSection.Failures, "Failures and what was done", $"{model.Failures.Count}",
        Tag("p", model.Failures.Count == 0 ? "None occurred." : $"{model.Failures.Count} occurred; after {model.Failures.Count(f => f.Recovered)} of them the check passed in the end."),
        model.Failures.Count == 0 ? null : Folded.Of(model.Failures, "failures", (some, name) => Table(some, name, new(model))));

    private static Element Table(IReadOnlyList<FailureEntry> some, string name, TaskAnchors anchors)
    {
        var table = new DataTable(name, "~Failure", "Kind", "~Where", "Time (UTC)", "~What was done", "Outcome");
        return table.Of(some.Select(f => table.Row(
            f.Message, f.Kind.ToString().ToLowerInvariant(), All([f.Phase, f.Task is null ? null : All([", ", anchors.Link(f.Task)]), f.Gate is null ? null : All([", gate ", Code(f.Gate)])]), Time(f.Utc, "HH:mm:ss"),
            f.Tried.Count == 0 ? "nothing" : Tag("ol", All(f.Tried.Select(a => Tag("li", Code(a.Strategy), " ", a.Action, " ", a.Recovered ? "(passed)" : "(failed)")))).Class("plain"),
            Pill(f.Recovered ? "recovered" : "not recovered", f.Recovered ? Tone.Good : Tone.Bad))));
    }
}
