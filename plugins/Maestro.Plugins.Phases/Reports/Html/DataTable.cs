using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>A table with a caption and headed columns; the first cell of a row names it. It can be scrolled by keyboard where it is too wide.</summary>
/// <param name="caption">What it is.</param>
/// <param name="columns">Heads of its columns; one that begins with a hash is of numbers, one that begins with a tilde of sentences, which want room.</param>
internal sealed class DataTable(string caption, params string[] columns)
{
    public Element Of(IEnumerable<Element> rows) => Tag("div",
        Tag("table",
            Tag("caption", caption),
            Tag("thead", Tag("tr", All(columns.Select(c => Tag("th", c.TrimStart('#', '~')).With("scope", "col").With("class", Kind(c)))))),
            Tag("tbody", All(rows)))).Class("scroll").With("tabindex", "0").With("role", "region").With("aria-label", caption);

    public Element Row(params ReadOnlySpan<Node?> cells)
    {
        var row = Tag("tr");
        for (var i = 0; i < cells.Length; i++)
            row.Add(i == 0 ? Tag("th", cells[i]).With("scope", "row").With("class", Kind(columns[i])) : Tag("td", cells[i] ?? "–").With("class", Kind(columns[i])));
        return row;
    }

    private static string? Kind(string column) => column[0] switch { '#' => "number", '~' => "words", _ => null };
}
