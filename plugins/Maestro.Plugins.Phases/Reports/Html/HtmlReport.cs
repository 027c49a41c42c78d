using System.Text;
using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>The report as one page that needs nothing from elsewhere. All of it can be read where no script runs.</summary>
internal static class HtmlReport
{
    private static readonly Func<ReportModel, PagePart?>[] Parts =
    [
        LookAtPart.Of, ResultsPart.Of, RequirementsPart.Of, TasksPart.Of, DecisionsPart.Of, FailuresPart.Of, GatesPart.Of, LimitsPart.Of, ChangesPart.Of, ReviewPart.Of, MetricsPart.Of, ContainmentPart.Of,
    ];

    public static string Of(ReportModel model)
    {
        var parts = Parts.Select(part => part(model)).OfType<PagePart>().ToList();
        var page = new StringBuilder("<!doctype html>\n");
        Tag("html",
            Tag("head",
                Tag("meta").With("charset", "utf-8"),
                Tag("meta").With("http-equiv", "Content-Security-Policy").WithPolicy("content", new()),
                Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
                Tag("meta").With("name", "color-scheme").With("content", "light dark"),
                Tag("meta").With("name", "referrer").With("content", "no-referrer"),
                Tag("title", $"{StateWord.Of(model.Outcome.State)}: {model.Title}"),
                Tag("style", new Own(Asset.Style))),
            Tag("body",
                Tag("a", "Skip to the report").Class("skip").With("href", "#main"),
                HeaderPart.Of(model),
                Tag("div", Navigation(parts), Tag("main", All(parts.Select(p => p.Section))).With("id", "main").With("tabindex", "-1")).Class("page"),
                Tag("footer", Tag("p", "Written by Maestro from the run's journal. This page is one file, loads nothing and sends nothing.")),
                Tag("script", new Own(Asset.Script)))).With("lang", "en").Write(page);
        return page.Append('\n').ToString();
    }

    private static Element Navigation(IReadOnlyList<PagePart> parts) =>
        Tag("nav", Tag("ol", All(parts.Select(p => Tag("li", Link(p.Id, Tag("span", p.Title)), p.Count is null ? null : Tag("span", p.Count).Class("count")))))).With("aria-label", "Parts of the report");
}
