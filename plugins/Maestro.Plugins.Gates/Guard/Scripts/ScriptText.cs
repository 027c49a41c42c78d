namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>A source with its comments, and what its texts hold, told from its code. All three are as long as the source, so that places agree.</summary>
/// <param name="Source">As it stands in the file.</param>
/// <param name="Code">Blanks where comments are and within texts.</param>
/// <param name="Comments">The comments alone.</param>
internal sealed record ScriptText(string Source, string Code, string Comments)
{
    private const string BeforePatterns = "(,=:[!&|?{};\n";

    public static ScriptText Of(string source, ScriptSyntax syntax)
    {
        var code = source.ToCharArray();
        var comments = Blank(source);
        for (var at = 0; at < source.Length;)
        {
            var end = at;
            if (Starts(source, at, syntax.LineComment))
                end = Until(source, at, "\n", keep: true);
            else if (syntax.BlockComments && Starts(source, at, "/*"))
                end = Until(source, at + 2, "*/", keep: false);
            if (end > at)
            {
                for (; at < end; at++)
                    if (source[at] is not ('\n' or '\r'))
                        (comments[at], code[at]) = (source[at], ' ');
                continue;
            }
            if (syntax.Quotes.FirstOrDefault(q => Starts(source, at, q)) is { } quote)
                at = Inside(source, code, at + quote.Length, quote);
            else if (syntax.Patterns && source[at] == '/' && Before(source, at) is var before && BeforePatterns.Contains(before))
                at = Inside(source, code, at + 1, "/");
            else
                at++;
        }
        return new(source, new(code), new(comments));
    }

    /// <summary>Where the bracket that opens at a place is closed; the end of the source where it is not.</summary>
    public int Close(int open)
    {
        var depth = 0;
        for (var at = open; at < Code.Length; at++)
            if (Code[at] is '(' or '[' or '{')
                depth++;
            else if (Code[at] is ')' or ']' or '}' && --depth == 0)
                return at;
        return Code.Length - 1;
    }

    private static int Inside(string source, char[] code, int from, string quote)
    {
        // Only these go over more than a line.
        var many = quote.Length > 1 || quote == "`";
        for (var at = from; at < source.Length; at++)
        {
            if (Starts(source, at, quote) && (quote.Length > 1 || source[at] == quote[0]))
                return at + quote.Length;
            if (source[at] == '\n' && !many)
                return at;
            if (source[at] == '\\' && quote != "`" && at + 1 < source.Length && source[at + 1] != '\n')
                code[at++] = ' ';
            if (at < source.Length && source[at] is not ('\n' or '\r'))
                code[at] = ' ';
        }
        return source.Length;
    }

    private static char[] Blank(string source) => [.. source.Select(c => c is '\n' or '\r' ? c : ' ')];

    private static bool Starts(string source, int at, string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

    private static int Until(string source, int from, string what, bool keep) =>
        source.IndexOf(what, Math.Min(from, source.Length), StringComparison.Ordinal) is >= 0 and var at ? at + (keep ? 0 : what.Length) : source.Length;

    private static char Before(string source, int at)
    {
        while (--at >= 0)
            if (source[at] is not (' ' or '\t'))
                return source[at];
        return '\n';
    }
}
