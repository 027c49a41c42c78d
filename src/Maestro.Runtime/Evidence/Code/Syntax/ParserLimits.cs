namespace Maestro.Runtime.Evidence.Code.Syntax;

/// <summary>
/// Tells text that Roslyn's parser should not be given: for some kinds of nesting and chains it calls itself without looking at its stack, which takes
/// the process down, and some repetitions it goes over again and again. Far above what people write.
/// </summary>
internal static class ParserLimits
{
    /// <summary>How deep brackets may be.</summary>
    public const int Deepest = 500;

    /// <summary>How many characters a statement may have.</summary>
    public const int LongestStatement = 100_000;

    private const int DeepestAngles = 200;
    private const int LongestDirective = 4000;

    /// <summary>Why a text is not to be parsed; null where nothing speaks against it. Brackets in strings and comments count too: nobody has that many.</summary>
    public static string? Exceeded(string text)
    {
        // How deep brackets and, within a statement, angles are; where the statement began; where the line did, if that is a directive.
        var (depth, angles, statement, directive) = (0, 0, 0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            angles += c == '<' ? 1 : c == '>' && angles > 0 ? -1 : 0;
            if (c is ';' or '{' or '}')
                (angles, statement) = (0, i);
            if (c == '#' && directive < 0)
                directive = i;
            if (c == '\n')
                directive = -1;
            if (depth is > Deepest or < -Deepest || angles > DeepestAngles)
                return "it is nested too deep";
            if (i - statement > LongestStatement)
                return $"it has a statement of more than {LongestStatement} characters";
            if (directive >= 0 && i - directive > LongestDirective)
                return $"it has a line of more than {LongestDirective} characters after a '#'";
        }
        return null;
    }
}
