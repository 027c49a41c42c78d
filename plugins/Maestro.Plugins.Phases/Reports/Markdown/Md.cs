using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>Text of a run as Markdown that says just that text: whatever agents and tools wrote, it formats nothing.</summary>
internal static class Md
{
    // What formats wherever it stands, on GitHub as well.
    private const string Special = "\\`*_[]<>|~&$#";

    // What begins a list or a ruler where it comes first.
    private static readonly Regex Leading = new(@"^(?<number>\d*)(?<mark>[-+=.)])", RegexOptions.NonBacktracking);

    public static string Text(string? text)
    {
        var line = PlainLine.Of(text);
        var encoded = string.Concat(line.Select(c => Special.Contains(c) ? $"\\{c}" : $"{c}"));
        return Leading.Replace(encoded, "${number}\\${mark}");
    }

    /// <summary>A name in a code span, where it is plain enough to be one.</summary>
    public static string Code(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "/._-:@+*, ".Contains(c)) ? $"`{text}`" : Text(text);

    /// <summary>A link to an address that is encoded as addresses are.</summary>
    public static string Link(string text, string address) =>
        $"[{Text(text)}](<{address.Replace("&", "&amp;", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}>)";

    public static string Commit(string? commit) => commit is null ? "–" : Code(commit.Length > 10 ? commit[..10] : commit);
}
