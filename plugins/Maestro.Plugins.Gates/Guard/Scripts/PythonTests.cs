using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Tests;

namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>Tests of pytest and unittest: functions called test*, by their indentation.</summary>
internal static class PythonTests
{
    private static readonly Regex Function = Patterns.Of(@"^(?<indent>[ \t]*)(async\s+)?def\s+(?<name>test\w*)\s*\(");
    private static readonly Regex Class = Patterns.Of(@"^(?<indent>[ \t]*)class\s+(?<name>\w+)");
    private static readonly Regex Start = Patterns.Of(@"^[ \t]*assert\b|\bself\.assert\w+\s*\(|\bself\.fail\s*\(|\b(pytest\.)?(raises|warns)\s*\(|\bpytest\.fail\s*\(|\.assert_(called|not_called|awaited|has_calls|any_call)\w*\s*\(|\b(np|numpy|pd|torch)\.testing\.\w+\s*\(");
    private static readonly Regex Skipping = Patterns.Of(@"@\s*(pytest\.mark\.(skip|skipif|xfail)|unittest\.(skip\w*|expectedFailure)|skip\w*\b|pytest\.mark\.flaky)");
    private static readonly Regex SkipCall = Patterns.Of(@"\b(pytest\.(skip|xfail|importorskip)|self\.skipTest)\s*\(|\braise\s+(unittest\.)?SkipTest\b");
    private static readonly Regex Module = Patterns.Of(@"^(pytestmark\s*=.*(skip|xfail).*|collect_ignore\w*\s*=.*|__test__\s*=\s*False|pytest\.skip\(.*)$");

    private static readonly StrengthRule[] Rules =
    [
        StrengthRule.None(@"^assert\s+(True|1|not False|.*\bor True)\s*(,.*)?$|^self\.assertTrue\(True|^self\.assertFalse\(False|^self\.assertEqual\((True, True|1, 1)\)"),
        StrengthRule.Presence(@"^assert\s+[\w.\[\]'""()]+\s*(,\s*f?['""].*)?$|\bis not None\b|^assert\s+(isinstance|callable|hasattr)\b|^self\.assert(IsNotNone|NotEqual|IsInstance|NotIn|IsNot)\b|^assert\s.*!=|raises\((Base)?Exception\)$"),
        StrengthRule.Property(@"^assert\s.*\bin\b|^self\.assert(In|Greater|Less|Regex|True|False)\w*\("),
        StrengthRule.Value(@"^assert\s.*(==|\bis (None|True|False)\b)|^self\.assert(\w*Equal|Is|IsNone|Raises\w*)\(|raises\(|assert_called_(once_)?with|assert_has_calls|testing\."),
    ];

    public static IEnumerable<GuardedTest> Read(string path, ScriptText text)
    {
        var classes = Class.Matches(text.Code).Select(m => (m.Index, Indent: m.Groups["indent"].Length, m.Groups["name"].Value, End: End(text.Code, m.Index, m.Groups["indent"].Length))).ToList();
        foreach (Match match in Function.Matches(text.Code))
        {
            var end = End(text.Code, match.Index, match.Groups["indent"].Length);
            var owner = classes.Where(c => c.Index < match.Index && match.Index < c.End).ToList();
            var marks = Decorators(text.Code, match.Index);
            var open = text.Code.IndexOf('(', match.Index);
            var body = text.Code.IndexOf(':', text.Close(open)) is >= 0 and var colon && colon < end ? colon + 1 : end;
            yield return new()
            {
                File = path,
                Line = Patterns.Line(text.Source, match.Groups["name"].Index),
                Owner = owner.Count > 0 ? owner[^1].Value : "",
                Name = match.Groups["name"].Value,
                Skip = First(Skipping, marks) ?? owner.Select(c => First(Skipping, Decorators(text.Code, c.Index))).FirstOrDefault(s => s is not null) ?? First(SkipCall, text.Code[body..end]),
                Rows = Rows(text, match.Index),
                MoreRows = marks.Contains("parametrize", StringComparison.Ordinal) && Rows(text, match.Index).Count == 0,
                Assertions = ScriptAssertions.In(text, body, end, Start, Rules, Logical),
                Body = [.. ScriptBody.Words(text.Code[body..end]).Where(word => word is not ("pass" or "self"))],
                Returns = ScriptBody.Returns(text.Code[body..end]),
                Swallows = ScriptBody.Swallows(text.Code[body..end]),
            };
        }
    }

    /// <summary>Lines that keep a whole module's tests from running.</summary>
    public static IEnumerable<(string Text, int Line)> Modules(ScriptText text) => Module.Matches(text.Code).Select(m => (m.Value.Trim(), Patterns.Line(text.Source, m.Index)));

    // An assert goes on while brackets are open.
    private static int Logical(ScriptText text, Match match)
    {
        var at = match.Index + match.Length - (match.Value.EndsWith('(') ? 1 : 0);
        for (; at < text.Code.Length && text.Code[at] is not '\n'; at++)
            if (text.Code[at] is '(' or '[' or '{')
                at = text.Close(at);
        return Math.Min(at, text.Code.Length);
    }

    private static int End(string code, int start, int indent)
    {
        var at = code.IndexOf('\n', start);
        for (var deep = 0; at >= 0 && at + 1 < code.Length; at = code.IndexOf('\n', at + 1))
        {
            var next = code.IndexOf('\n', at + 1) is >= 0 and var n ? n : code.Length;
            var line = code[(at + 1)..next];
            if (deep == 0 && line.Trim().Length > 0 && line.Length - line.TrimStart().Length <= indent && !line.TrimStart().StartsWith(')'))
                return at + 1;
        }
        return code.Length;
    }

    private static string Decorators(string code, int start)
    {
        // Upwards over lines that are decorators or go on from one.
        var begin = start;
        for (var lines = 0; begin > 0 && lines < 60; lines++)
        {
            var before = code.LastIndexOf('\n', Math.Max(begin - 2, 0));
            var line = code[(before + 1)..Math.Max(begin - 1, before + 1)].Trim();
            if (line.Length == 0 || line.EndsWith(':') || line.StartsWith("def ", StringComparison.Ordinal) || line.StartsWith("return", StringComparison.Ordinal) || line.StartsWith("assert", StringComparison.Ordinal))
                break;
            begin = before + 1;
        }
        return code[begin..start].IndexOf('@') is >= 0 and var at ? code[(begin + at)..start] : "";
    }

    private static IReadOnlyList<string> Rows(ScriptText text, int start)
    {
        var marks = Decorators(text.Code, start);
        var at = marks.IndexOf("parametrize", StringComparison.Ordinal);
        if (at < 0)
            return [];
        var open = text.Code.IndexOf('(', start - marks.Length + at);
        return RowText.Of(text.Source[open..(text.Close(open) + 1)]);
    }

    private static string? First(Regex pattern, string code) => pattern.Match(code) is { Success: true } match ? match.Value.Trim() : null;
}
