using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>Drawings: SVG without a single style of its own, so that the page's policy holds and its colours do.</summary>
internal static class Drawing
{
    /// <param name="width">In units of the drawing.</param>
    /// <param name="height">Likewise.</param>
    /// <param name="says">What it shows, for those who do not see it.</param>
    /// <param name="content">What is in it.</param>
    public static Element Of(double width, double height, string says, Node content) => Tag("svg", content)
        .With("viewBox", $"0 0 {width:0.##} {height:0.##}").With("width", width).With("height", height).With("role", "img").With("aria-label", says);

    /// <summary>As wide as there is room, but never so narrow that it cannot be read.</summary>
    public static Element Fitted(this Element drawing) => drawing.Class("fit");

    public static Element Box(double x, double y, double width, double height, string kind) =>
        Tag("rect").With("x", x).With("y", y).With("width", width).With("height", height).Class(kind);

    public static Element Line(double x1, double y1, double x2, double y2, string kind) =>
        Tag("line").With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2).Class(kind);

    public static Element Label(double x, double y, string text, string kind) => Tag("text", text).With("x", x).With("y", y).Class(kind);

    /// <summary>With what it says where a pointer rests on it.</summary>
    public static Element Saying(this Element element, string text) => element.Add(Tag("title", text));

    /// <summary>A chart that may be wider than the page; it can be scrolled by keyboard.</summary>
    public static Element Scrolled(Node chart, string name) => Tag("div", chart).Class("scroll chart").With("tabindex", "0").With("role", "region").With("aria-label", name);

    /// <summary>So many letters of a text, where there is no more room.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";
}
