using System.Text.RegularExpressions;
using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Requests;

/// <summary>Cuts what was typed into its lines; an indented line goes on with the item above it.</summary>
internal static class RequestLines
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Mark = new(@"^\s*([-*+•]|\(?\d{1,3}[.)])\s+", Linear);
    private static readonly Regex Inline = new(@"(^|[\s:;,])\(?(?<number>\d{1,2})[.)]\s+", Linear);

    public static IReadOnlyList<RequestLine> Of(string text)
    {
        var lines = new List<RequestLine>();
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.Length == 0)
                continue;

            var mark = Mark.Match(line).Length;
            if (mark > 0)
                lines.Add(new(line[mark..], new(number, mark + 1), true));
            else if (char.IsWhiteSpace(line[0]) && lines is [.., { Item: true } last])
                lines[^1] = last with { Text = $"{last.Text} {line.Trim()}" };
            else
                lines.Add(new(line.Trim(), new(number, line.Length - line.TrimStart().Length + 1), false));
        }

        return lines is [{ Item: false } only] ? Numbered(only) : lines;
    }

    // "Do it: 1) this 2) that" in a single line, where the numbers count up from 1.
    private static IReadOnlyList<RequestLine> Numbered(RequestLine line)
    {
        var marks = Inline.Matches(line.Text).Where((m, i) => int.Parse(m.Groups["number"].ValueSpan) == i + 1).ToList();
        if (marks.Count < 2 || marks.Count != Inline.Count(line.Text))
            return [line];

        var items = marks.Select((m, i) => Part(m.Index + m.Length, i + 1 < marks.Count ? marks[i + 1].Index : line.Text.Length, true));
        return marks[0].Index > 0 ? [Part(0, marks[0].Index, false), .. items] : [.. items];

        RequestLine Part(int from, int to, bool item) =>
            new(line.Text[from..to].Trim().TrimEnd(';', ',', ':'), line.Place with { Column = line.Place.Column + from }, item);
    }
}
