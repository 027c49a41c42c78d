using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Maestro.Plugins;

/// <summary>What a program said, made safe to show: no terminal commands, nothing that reorders what a reader sees.</summary>
internal static class PlainText
{
    private const int Most = 2000;

    // CSI and OSC sequences go as a whole; a lone ESC goes with the other control characters.
    private static readonly Regex Ansi = new(
        "\u001b\\[[0-9;:?<=>]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        // Runes, so that half a surrogate pair becomes a replacement character.
        foreach (var rune in Ansi.Replace(text, "").EnumerateRunes())
        {
            if (clean.Length >= Most)
                return clean.ToString()[..WordEdges.Before(clean.ToString(), Most)].Trim() + "…";
            if (rune.Value is '\n' or '\t')
                clean.Append((char)rune.Value);
            // Category Format holds the bidirectional controls and the zero-width characters.
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    public static string LastLine(string output) =>
        output.Split('\n').Select(l => Clean(l.Replace('\t', ' '))).LastOrDefault(l => l.Length > 0) ?? "";
}
