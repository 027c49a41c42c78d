using System.Globalization;
using System.Text;

namespace Maestro.Plugins.Phases.Reports;

/// <summary>Text of a run on one line: no list, heading or table of its own can begin, and nothing reorders or hides what is read.</summary>
internal static class PlainLine
{
    private const int Longest = 500;

    public static string Of(string? text) => Untrimmed(text).Trim();

    /// <summary>The same with the spaces at its ends, for what stands between other words.</summary>
    public static string Untrimmed(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length >= Longest)
                return line.Append('…').ToString();
            if (rune.Value is '\n' or '\t' or '\r')
                line.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                line.Append(rune.ToString());
        }

        return line.ToString();
    }
}
