using System.Globalization;
using System.Text;

namespace Maestro.Plugins.Phases.Reports;

/// <summary>Text of a run as Markdown that says just that text: whatever agents and tools wrote, it formats nothing and hides nothing.</summary>
internal static class Md
{
    private const string Special = "\\`*_{}[]<>()#+!|~&$^=:\"'";
    private const int Longest = 500;

    public static string Text(string? text)
    {
        var encoded = new StringBuilder();
        foreach (var rune in Bound(text ?? "").EnumerateRunes())
        {
            // One line, so that no list, heading or table of its own can begin; no controls that reorder what is read.
            if (rune.Value is '\n' or '\t' or '\r')
                encoded.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                continue;
            else
                encoded.Append(rune.IsAscii && Special.Contains((char)rune.Value) ? "\\" : "").Append(rune.ToString());
        }

        return encoded.ToString().Trim();
    }

    /// <summary>A name in a code span, where it is plain enough to be one.</summary>
    public static string Code(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "/._-:@+*, ".Contains(c)) ? $"`{text}`" : Text(text);

    public static string Commit(string? commit) => commit is null ? "–" : Code(commit.Length > 10 ? commit[..10] : commit);

    private static string Bound(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
