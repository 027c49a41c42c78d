using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Requirements in a pipe table, its columns in any order.</summary>
internal static class RequirementTable
{
    private static readonly Regex Parts = new(@"\s*(?:;|<br\s*/?>)\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    public static IEnumerable<PlannedRequirement> Read(PlanSource source) => PlanSections.Blocks(source)
        .Where(b => b.Block is Table)
        .SelectMany(b => Rows(source, (Table)b.Block, b.Headings.Any(h => h.Contains("requirement", StringComparison.OrdinalIgnoreCase))));

    public static IReadOnlyList<string> Acceptance(string text) => [.. Parts.Split(text).Where(p => p.Length > 0 && p != "-")];

    private static IEnumerable<PlannedRequirement> Rows(PlanSource source, Table table, bool underHeading)
    {
        var ruler = table.Line;
        while (ruler < source.Lines.Count && !TableCells.IsRuler(source.Lines[ruler]))
            ruler++;
        if (ruler == 0 || ruler >= source.Lines.Count)
            yield break;

        var columns = RequirementColumns.Of(TableCells.Of(source.Lines[ruler - 1], ruler));
        // A table with a description but no ids is one of requirements only where a heading says so.
        if (columns is null || (!columns.HasId && !underHeading))
            yield break;

        for (var line = ruler + 1; line < source.Lines.Count && source.Lines[line].Contains('|'); line++)
        {
            if (Row(columns, TableCells.Of(source.Lines[line], line + 1)) is { } requirement)
                yield return requirement;
        }
    }

    private static PlannedRequirement? Row(RequirementColumns columns, IReadOnlyList<Mention> row)
    {
        var id = columns.Cell("id", row);
        var text = columns.Cell("text", row);
        if (id is null && text is null)
            return null;

        return new()
        {
            Id = id?.Text.Trim('*', '_', '`', ' ') ?? "",
            Text = text?.Text ?? id!.Text,
            Place = (id ?? text)!.Place,
            Priority = Priorities.Parse(columns.Cell("priority", row)?.Text),
            DependsOn = columns.Cell("depends", row) is { } depends ? References.Split(depends.Text, depends.Place) : [],
            Files = columns.Cell("files", row) is { } files ? FileNames.Split(files.Text, files.Place) : [],
            Acceptance = columns.Cell("acceptance", row) is { } acceptance ? Acceptance(acceptance.Text) : [],
            Confirmed = true,
        };
    }
}
