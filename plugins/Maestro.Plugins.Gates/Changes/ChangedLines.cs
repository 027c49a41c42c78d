using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Changes;

/// <summary>Lines that were added or changed, by file, as <c>git diff -U0</c> tells them.</summary>
internal static class ChangedLines
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Hunk = new(@"^@@ -\d+(,\d+)? \+(?<start>\d+)(,(?<count>\d+))? @@", Linear);

    /// <summary>Reads a diff that was made with <c>--no-prefix</c> and <c>core.quotePath=false</c>.</summary>
    public static Dictionary<string, SortedSet<int>> Read(string diff)
    {
        var changed = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        SortedSet<int>? lines = null;
        var (removed, added) = (0, 0);
        foreach (var line in diff.Split('\n'))
        {
            // The lines of a hunk are counted, so that one which reads like a header is not taken for one.
            if (added > 0 && line.StartsWith('+'))
                added--;
            else if (removed > 0 && line.StartsWith('-'))
                removed--;
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
                lines = Path(line[4..]) is { } path ? changed[path] = [] : null;
            else if (Hunk.Match(line) is { Success: true } hunk)
            {
                added = Count(hunk.Groups["count"]);
                removed = Removed(line);
                var start = int.Parse(hunk.Groups["start"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                for (var i = 0; i < added; i++)
                    lines?.Add(start + i);
            }
        }

        return changed;
    }

    private static int Count(Group count) => count.Success ? int.Parse(count.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 1;

    private static int Removed(string hunk)
    {
        var words = hunk.Split(' ', 3)[1].Split(',');
        return words.Length == 1 ? 1 : int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? Path(string written)
    {
        // A tab ends a name that has blanks in it; quotes stand around one with characters that git escapes.
        var path = written.TrimEnd('\r').TrimEnd('\t');
        return path == "/dev/null" ? null : path is ['"', .. var inner, '"'] ? Regex.Unescape(inner) : path;
    }
}
