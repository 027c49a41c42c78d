using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Maestro.Plugins.Phases.Plans.Revisions;

/// <summary>An entry in a plan's changelog, made at the end where there is none.</summary>
internal static partial class ChangelogRevision
{
    /// <summary>The edit.</summary>
    public static TextEdit Of(PlanSource source, string newline, string entry)
    {
        var blocks = PlanSections.Blocks(source).Where(block => block.Headings.Count > 0 && Changelog().IsMatch(block.Headings[^1])).Select(block => block.Block).ToList();
        var text = source.Text;
        if (blocks.LastOrDefault(block => block is ListBlock) is { } list && AfterLine(text, list.Span.End) is var end)
            return new(end, 0, $"{(EndsLine(text, end) ? "" : newline)}{entry}{newline}");
        if (blocks.FirstOrDefault() is { } heading && AfterLine(text, heading.Span.End) is var below)
            return new(below, 0, $"{(EndsLine(text, below) ? "" : newline)}{newline}{entry}{newline}");
        return new(text.Length, 0, $"{(EndsLine(text, text.Length) ? "" : newline)}{newline}## Changelog{newline}{newline}{entry}{newline}");
    }

    private static int AfterLine(string text, int at) => text.IndexOf('\n', Math.Clamp(at, 0, text.Length)) is >= 0 and var end ? end + 1 : text.Length;

    private static bool EndsLine(string text, int at) => at == 0 || text[at - 1] == '\n';

    [GeneratedRegex("^(change ?log|history|revisions?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changelog();
}
