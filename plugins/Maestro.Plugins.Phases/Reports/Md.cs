namespace Maestro.Plugins.Phases.Reports;

/// <summary>Text of a run as Markdown that says just that text: whatever agents and tools wrote, it formats nothing.</summary>
internal static class Md
{
    private const string Special = "\\`*_{}[]<>()#+!|~&$^=:\"'";

    public static string Text(string? text) => string.Concat(PlainLine.Of(text).Select(c => Special.Contains(c) ? $"\\{c}" : $"{c}"));

    /// <summary>A name in a code span, where it is plain enough to be one.</summary>
    public static string Code(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "/._-:@+*, ".Contains(c)) ? $"`{text}`" : Text(text);

    public static string Commit(string? commit) => commit is null ? "–" : Code(commit.Length > 10 ? commit[..10] : commit);
}
