using System.Text;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>A pipe table; its cells are encoded already.</summary>
internal static class MdTable
{
    public static string Of(string[] header, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder(Row(header)).Append(Row([.. header.Select(_ => "---")]));
        foreach (var row in rows)
            table.Append(Row([.. row.Select(c => c.Length > 0 ? c : "–")]));
        return table.ToString();
    }

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
