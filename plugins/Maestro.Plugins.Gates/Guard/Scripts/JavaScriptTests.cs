using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Tests;

namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>Tests of Jest, Vitest, Mocha, Jasmine, Playwright and node:test, by their titles.</summary>
internal static class JavaScriptTests
{
    private static readonly Regex Call = Patterns.Of(@"(^|[^\w.$])(?<word>(x|f)?(it|test|specify|describe|context|suite))(?<more>(\s*\.\s*(only|skip|todo|failing|fails|fixme|skipIf|runIf|if|concurrent|sequential|serial|parallel|each))*)\s*\(");
    private static readonly Regex Start = Patterns.Of(@"\b(expect|assert)\b(\.\w+)*\s*\(|\.should\b(\.\w+)*\s*\(");

    private static readonly StrengthRule[] Rules =
    [
        StrengthRule.None(@"^expect\((true|1|!0)\)\.(toBe|toEqual|toStrictEqual)\((true|1|!0)\)|^expect\((true|1|\{\}|\[\])\)\.toBe(Truthy|Defined)|^expect\((false|0)\)\.toBeFalsy|^assert(\.ok)?\((true|1)[,)]|^expect\.(assertions|hasAssertions|anything|any)|\|\| true\b|^expect\([^)]*\)$"),
        StrengthRule.Presence(@"\.(toBeDefined|toBeTruthy|toBeInstanceOf|toBeUndefined\b.*not)\(|\.not\.to|\.(exist|ok)\b|^assert\.(ok|exists|isOk|isDefined|isNotNull|notEqual|notStrictEqual|notDeepEqual|doesNotThrow)\("),
        StrengthRule.Value(@"\.(toBe|toEqual|toStrictEqual|toHaveLength|toHaveBeenCalledWith|toHaveBeenCalledTimes|toHaveBeenLastCalledWith|toMatchSnapshot|toMatchInlineSnapshot|toThrow|toThrowError|toBeNull|toBeUndefined|toBeNaN|toBeCloseTo|toHaveProperty|toHaveReturnedWith|toHaveText|equal|eql|equals|eq)\(|^assert\.(equal|strictEqual|deepEqual|deepStrictEqual|isNull|isUndefined|throws|rejects|lengthOf)\(|^assert\(.*==="),
    ];

    public static IEnumerable<GuardedTest> Read(string path, ScriptText text)
    {
        foreach (Match match in Call.Matches(text.Code))
        {
            var open = match.Index + match.Length - 1;
            var (word, more) = (match.Groups["word"].Value, match.Groups["more"].Value);
            var rows = "";
            if (more.EndsWith("each", StringComparison.Ordinal) || more.Contains("skipIf", StringComparison.Ordinal) || more.Contains("runIf", StringComparison.Ordinal))
            {
                rows = text.Source[open..(text.Close(open) + 1)];
                open = text.Code.IndexOf('(', Math.Min(text.Close(open) + 1, text.Code.Length - 1));
                if (open < 0)
                    continue;
            }
            var close = text.Close(open);
            if (Title(text.Source[(open + 1)..close]) is not { } title)
                continue;
            var group = word.EndsWith("describe", StringComparison.Ordinal) || word is "context" or "suite";
            yield return new()
            {
                File = path,
                Line = Patterns.Line(text.Source, match.Groups["word"].Index),
                Owner = group ? "describe" : "",
                Name = title,
                Skip = Skip(word, more),
                // What a group holds is read as tests of its own.
                Assertions = group ? [new("describe", Strength.Property, "")] : ScriptAssertions.In(text, open, close, Start, Rules),
                Rows = more.EndsWith("each", StringComparison.Ordinal) ? RowText.Of(rows) : [],
                Body = group ? [] : ScriptBody.Words(text.Code[open..close]),
                Returns = group ? 0 : ScriptBody.Returns(text.Code[open..close]),
                Swallows = group ? 0 : ScriptBody.Swallows(text.Code[open..close]),
            };
        }
    }

    /// <summary>Places where some tests are picked, so that all others do not run.</summary>
    public static IEnumerable<(string Text, int Line)> Picked(ScriptText text) =>
        Call.Matches(text.Code).Where(m => m.Groups["more"].Value.Contains("only", StringComparison.Ordinal) || m.Groups["word"].Value is ['f', ..])
            .Select(m => ($"{m.Groups["word"].Value}{m.Groups["more"].Value}", Patterns.Line(text.Source, m.Groups["word"].Index)));

    private static string? Skip(string word, string more) => word is ['x', ..] || Regex.IsMatch(more, "skip|todo|failing|fails|fixme", RegexOptions.NonBacktracking) ? $"{word}{more}" : null;

    private static string? Title(string arguments)
    {
        var text = arguments.TrimStart();
        return text.Length > 1 && text[0] is '"' or '\'' or '`' && text.IndexOf(text[0], 1) is > 0 and var end ? text[1..end] : null;
    }
}
