using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Paths and globs as people list them: in code spans, or with commas between.</summary>
internal static class FileNames
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Span = new(@"`(?<path>[^`]+)`", Linear);
    private static readonly Regex Item = new(@"(?<path>[^,;<>]+)|<br\s*/?>", Linear);

    public static IReadOnlyList<Mention> Split(string text, Place start)
    {
        var pattern = text.Contains('`') ? Span : Item;
        return [.. pattern.Matches(text).Select(m => m.Groups["path"]).Where(g => g.Success).Select(Mention).OfType<Mention>()];

        Mention? Mention(Group group)
        {
            var path = group.Value.Trim();
            var at = group.Index + (group.Value.Length - group.Value.TrimStart().Length);
            return path is "" or "-" or "–" or "—" or "none" or "n/a" ? null : new(path, start with { Column = start.Column + at });
        }
    }
}
