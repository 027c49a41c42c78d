using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What a phase says came of each thing the run was about; null where none does.</summary>
internal static class ResultsPart
{
    public static PagePart? Of(ReportModel model) => model.Results is not { Columns.Count: > 0 } table ? null : PagePart.Of(
        ReportSection.Results, table.Title, $"{table.Rows.Count}",
        table.Introduction.Length > 0 ? Tag("p", table.Introduction) : null,
        Folded.Of(table.Rows, "results", (some, name) => Table(table.Columns, some, name)));

    private static Element Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<ResultCell>> some, string name)
    {
        var table = new DataTable(name, [.. columns.Select(Head)]);
        return table.Of(some.Select(row => table.Row([.. row.Select(Cell)])));
    }

    // What a column begins with says to this page how wide it is, and not what a plugin calls it.
    private static string Head(string column) => column.TrimStart('#', '~', ' ') is { Length: > 0 } head ? head : "–";

    private static Node? Cell(ResultCell cell)
    {
        var text = cell.Text.Length > 0 ? cell.Text : cell.Link;
        if (text is null)
            return null;
        Node shown = cell.Tone == ResultTone.Neutral ? new Words(text) : Pill(text, ToneName.Of(cell.Tone));
        return cell.Link is { } link ? Outer(link, shown) : shown;
    }
}
