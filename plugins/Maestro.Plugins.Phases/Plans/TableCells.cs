namespace Maestro.Plugins.Phases.Plans;

/// <summary>The cells of one line of a pipe table, as typed, with their columns.</summary>
internal static class TableCells
{
    public static IReadOnlyList<Mention> Of(string line, int lineNumber)
    {
        var cells = new List<Mention>();
        var start = line.Length - line.TrimStart().Length;
        if (start < line.Length && line[start] == '|')
            start++;
        for (var i = start; i <= line.Length; i++)
        {
            if (i < line.Length && (line[i] != '|' || (i > 0 && line[i - 1] == '\\')))
                continue;
            // A closing pipe ends the last cell and opens none.
            if (i == line.Length && line[start..].Trim().Length == 0)
                break;

            var raw = line[start..i];
            var text = raw.Trim();
            cells.Add(new(text.Replace("\\|", "|", StringComparison.Ordinal), new(lineNumber, start + (raw.Length - raw.TrimStart().Length) + 1)));
            start = i + 1;
        }

        return cells;
    }

    public static bool IsRuler(string line) => line.Contains('-') && line.All(c => c is '|' or '-' or ':' or ' ' or '\t');
}
