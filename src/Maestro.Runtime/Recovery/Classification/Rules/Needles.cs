using System.Text;

namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>The words without which a pattern cannot match: of each of its alternatives the longest that stands there as it is.</summary>
internal static class Needles
{
    private const int Shortest = 2;

    /// <summary>Reads a pattern.</summary>
    /// <returns>The words; null when an alternative has none.</returns>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var words = Alternatives(pattern).Select(Longest).ToList();
        return words.All(word => word.Length >= Shortest) ? words : null;
    }

    private static IEnumerable<string> Alternatives(string pattern)
    {
        var from = 0;
        for (var at = 0; at < pattern.Length; at = After(pattern, at))
        {
            if (pattern[at] != '|')
                continue;
            yield return pattern[from..at];
            from = at + 1;
        }
        yield return pattern[from..];
    }

    private static string Longest(string alternative)
    {
        var longest = "";
        var run = new StringBuilder();
        for (var at = 0; at < alternative.Length; at = After(alternative, at))
        {
            var c = alternative[at];
            if (c is '?' or '*' or '{' && run.Length > 0)
                run.Length--;
            if (run.Length > longest.Length)
                longest = run.ToString();
            if (c == '\\' && !char.IsAsciiLetterOrDigit(alternative[at + 1]))
                run.Append(alternative[at + 1]);
            else if (c is '\\' or '[' or '(' or '.' or '^' or '$' or '?' or '*' or '+' or '{')
                run.Clear();
            else
                run.Append(c);
        }
        return run.Length > longest.Length ? run.ToString() : longest;
    }

    // What is in brackets, and what is escaped, is one.
    private static int After(string pattern, int at) => pattern[at] switch
    {
        '\\' => at + 2,
        '[' => AfterSet(pattern, at),
        '(' => AfterGroup(pattern, at),
        '{' => pattern.IndexOf('}', at) + 1,
        _ => at + 1,
    };

    private static int AfterSet(string pattern, int at)
    {
        for (at++; pattern[at] != ']'; at++)
            if (pattern[at] == '\\')
                at++;
        return at + 1;
    }

    private static int AfterGroup(string pattern, int at)
    {
        for (at++; pattern[at] != ')';)
            at = After(pattern, at);
        return at + 1;
    }
}
