using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What a phase says came of each thing the run was about; nothing where none does.</summary>
internal static class ResultsSection
{
    public static string Of(ReportModel model) => model.Results is not { Columns.Count: > 0 } table
        ? ""
        : $"## {Md.Text(table.Title)}\n\n{(table.Introduction.Length > 0 ? Md.Text(table.Introduction) + "\n\n" : "")}"
            + MdTable.Of([.. table.Columns.Select(Md.Text)], table.Rows.Select(row => row.Select(Cell).ToArray()));

    private static string Cell(ResultCell cell) => cell.Link is { } link ? Md.Link(cell.Text.Length > 0 ? cell.Text : link, link) : Md.Text(cell.Text);
}
