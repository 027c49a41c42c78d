using System.Text;

namespace Maestro.Tool.Output;

/// <summary>Text from repositories and programs may carry control sequences; none of them reaches a terminal.</summary>
internal static class Printable
{
    /// <summary>The text without control, format and bidirectional characters; line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        var safe = true;
        foreach (var c in text)
            safe &= Shown(c);
        if (safe)
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
            shown.Append(Shown(c) ? c : '\uFFFD');
        return shown.ToString();
    }

    private static bool Shown(char c) => c is '\n' or '\t' || (!char.IsControl(c) && c is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF'));
}
