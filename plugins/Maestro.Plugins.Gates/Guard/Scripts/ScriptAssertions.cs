using System.Globalization;
using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Tests;

namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>Reads the assertions in a part of a source by the words they begin with.</summary>
internal static class ScriptAssertions
{
    private static readonly Regex Chain = Patterns.Of(@"\A\s*!?\??\.\s*\w+!?");
    private static readonly Regex Name = Patterns.Of(@"[\p{L}_$][\p{L}\p{N}_$]*");
    private static readonly Regex Named = Patterns.Of(@"\b(abs|rel|delta|atol|rtol|tolerance|epsilon|msg_delta)\s*=\s*(?<value>[0-9.]+(e-?[0-9]+)?)");
    private static readonly Regex Digits = Patterns.Of(@"(toBeCloseTo\(.*,\s*|\bplaces\s*=\s*)(?<value>[0-9]+)\s*\)");
    private static readonly Regex Last = Patterns.Of(@"(InDelta|InEpsilon|isCloseTo|within|assertEquals|assertAlmostEqual)\(.*,\s*(?<value>[0-9]*\.[0-9]+(e-?[0-9]+)?)\s*[fdFD]?\s*\)");

    /// <summary>The assertions from one place to another.</summary>
    public static List<Assertion> In(ScriptText text, int from, int to, Regex start, IReadOnlyList<StrengthRule> rules, Func<ScriptText, Match, int>? ends = null, Func<ScriptText, Match, string>? before = null)
    {
        var found = new List<Assertion>();
        for (var match = start.Match(text.Code, from); match.Success && match.Index < to;)
        {
            var end = Math.Min(Math.Max(ends?.Invoke(text, match) ?? End(text, match), match.Index + match.Length), to);
            var written = Flat(before?.Invoke(text, match) + text.Source[match.Index..end]);
            found.Add(new(written, Same(written) ? Strength.None : StrengthRule.Of(written, rules), Subject(text.Code[(match.Index + match.Length)..end]), Slack(written), Weight(text.Code[match.Index..end])));
            match = start.Match(text.Code, end);
        }
        return found;
    }

    /// <summary>The end of a call, what is called on its result included.</summary>
    private static int End(ScriptText text, Match match)
    {
        var open = text.Code.IndexOf('(', match.Index);
        if (open < 0 || open > match.Index + match.Length + 1)
            return match.Index + match.Length;
        var end = text.Close(open) + 1;
        while (end < text.Code.Length && Chain.Match(text.Code[end..Math.Min(text.Code.Length, end + 200)]) is { Success: true } next)
        {
            end += next.Length;
            if (end < text.Code.Length && text.Code[end] == '(')
                end = text.Close(end) + 1;
        }
        return end;
    }

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Subject(string code) => Name.Match(code) is { Success: true } name ? name.Value : "";

    private static int Weight(string code) => 1 + code.Split(" && ").Length - 1 + code.Split(" and ").Length - 1;

    // a == a, equal(a, a), expect(a).toBe(a)
    private static bool Same(string written)
    {
        var open = written.IndexOf('(');
        if (open < 0)
            return written.Split(" == ") is ["assert " or _, _] and [var l, var r] && l.Split(' ', 2)[^1].Trim() == r.Trim();
        var inner = written[(open + 1)..];
        if (inner.IndexOf(").to", StringComparison.Ordinal) is > 0 and var close && inner.LastIndexOf('(') is var second && second > close && inner.EndsWith(')'))
            return inner[..close] == inner[(second + 1)..^1];
        return inner.EndsWith(')') && inner[..^1].Split(',', 2) is [var one, var other] && one.Trim() == other.Trim();
    }

    private static double Slack(string written) => Named.Matches(written).Sum(m => Value(m)) + Last.Matches(written).Sum(m => Value(m)) + Digits.Matches(written).Sum(m => Math.Pow(10, -Value(m)));

    private static double Value(Match match) => double.TryParse(match.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
