using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>How programs were held.</summary>
internal static class ContainmentPart
{
    public static PagePart Of(ReportModel model) => PagePart.Of(ReportSection.Containment, "Containment", null, model.Containment.Count == 0
        ? Tag("p", "How programs were held was not written down.")
        : Tag("ul", All(model.Containment.Select(c => Tag("li",
            "Sandbox ", Code(c.Level), $", by {c.By}{(c.Why.Length > 0 ? $" ({c.Why})" : "")}: {ContainmentWords.Writes(c)}; {ContainmentWords.Survivors(c, text => text)}.")))));
}
