using Maestro.Plugins.Phases.Reports.Html.Charts;
using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What was used of what might be.</summary>
internal static class LimitsPart
{
    private const double Near = 0.9;

    public static PagePart Of(ReportModel model)
    {
        var table = new DataTable("Spend against limits", "Limit", "Share", "#Share known", "#Used", "#Of", "Unit");
        return PagePart.Of(ReportSection.Limits, "Spend against limits", null, model.Limits.Count == 0
            ? Tag("p", "No limit was kept.")
            : table.Of(model.Limits.Select(l => table.Row(
                Code(l.Name), l.Share is { } share ? ShareBar.Of(share, l.Unknown ? Tone.Neutral : share >= 1 ? Tone.Bad : share >= Near ? Tone.Warn : Tone.Good, wide: true) : "no limit",
                LimitWords.Share(l), LimitWords.Used(l), l.Limit is { } limit ? $"{limit:0.##}" : "no limit", l.Unit))));
    }
}
