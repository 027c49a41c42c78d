namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>The elements of the list of rows that a parametrised test is given.</summary>
internal static class RowText
{
    /// <summary>The elements of the lists that stand at the top of an argument list in brackets; none where there is none.</summary>
    public static IReadOnlyList<string> Of(string arguments)
    {
        var rows = new List<string>();
        var (depth, start) = (0, -1);
        for (var at = 0; at < arguments.Length; at++)
        {
            var c = arguments[at];
            if (c is '(' or '[' or '{' && ++depth == 2 && c == '[')
                start = at + 1;
            var closes = c is ')' or ']' or '}' && --depth == 1;
            if (start < 0 || !(closes || (c == ',' && depth == 2)))
                continue;
            if (arguments[start..at].Trim() is { Length: > 0 } row)
                rows.Add(ScriptAssertions.Flat(row));
            start = closes ? -1 : at + 1;
        }
        return rows;
    }
}
