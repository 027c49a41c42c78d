using Maestro.Plugins.Phases.Reports.Html.Charts;
using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>Every decision with what was considered and why; the doubtful ones first and open.</summary>
internal static class DecisionsPart
{
    private const int MostOpen = 10;
    private const int MostOptions = 20;

    public static PagePart Of(ReportModel model)
    {
        var doubtful = model.Decisions.Where(d => d.Doubtful).ToList();
        var sure = model.Decisions.Where(d => !d.Doubtful).ToList();
        return PagePart.Of(
            ReportSection.Decisions, "Decisions", $"{model.Decisions.Count}",
            Tag("p", model.Decisions.Count == 0 ? "None were made." : $"{model.Decisions.Count} were made without asking anybody, {doubtful.Count} of them with a confidence below {DecisionEntry.Floor:0.0}."),
            doubtful.Count == 0 ? null : Tag("h3", "Doubtful, to be reviewed first"),
            doubtful.Count == 0 ? null : Folded.Of(doubtful, "doubtful decisions", (some, _) => List(some, open: MostOpen)),
            sure.Count == 0 ? null : Tag("h3", "The others"),
            sure.Count == 0 ? null : Folded.Of(sure, "decisions", (some, _) => List(some, open: 0)));
    }

    private static Element List(IReadOnlyList<DecisionEntry> some, int open) => Tag("div", All(some.Select((d, at) => One(d, at < open)))).Class("cards");

    private static Element One(DecisionEntry d, bool open)
    {
        var card = Tag("details",
            Tag("summary", ShareBar.Of(d.Confidence, d.Doubtful ? Tone.Warn : Tone.Good), Tag("span", $"{d.Confidence:0.00}").Class("number"), Tag("span", Tag("b", d.Question), " ", Tag("span", d.Chosen).Class("choice")).Class("grow"), Judged(d)),
            Tag("p", d.Rationale),
            Options(d),
            d.Evidence.Count == 0 ? null : Tag("p", "Decided from: ", All(d.Evidence.Take(MostOptions).Select(e => Tag("span", Code(e)).Class("item")))),
            Tag("p", "Kind ", Code(d.Kind), ", by ", Code(d.Strategy.Length > 0 ? d.Strategy : "nobody named"), d.Utc == default ? null : All([", at ", Time(d.Utc, "HH:mm:ss"), " UTC"])).Class("muted")).Class("card");
        return open ? card.Is("open") : card;
    }

    private static Node? Judged(DecisionEntry d) => d.Judged is { } good ? Pill(good ? "judged appropriate" : "judged not appropriate", good ? Tone.Good : Tone.Bad) : null;

    private static Element? Options(DecisionEntry d)
    {
        if (d.Options.Count == 0)
            return null;
        var table = new DataTable($"What was considered: {d.Options.Count}", "~Option", "#Points", "Chosen");
        var shown = d.Options.OrderByDescending(o => o.Id == d.Choice).ThenByDescending(o => o.Total).Take(MostOptions);
        var rows = shown.Select(o => table.Row(o.Title.Length > 0 ? o.Title : o.Id, o.Total > 0 ? $"{o.Total:0.00}" : null, o.Id == d.Choice ? "yes" : "no"));
        return table.Of(d.Options.Count > MostOptions ? rows.Append(table.Row($"and {d.Options.Count - MostOptions} more", null, "no")) : rows);
    }
}
