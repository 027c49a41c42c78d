namespace Maestro.Tool.Output;

/// <summary>A plan as a person looks it over: without the front matter, which is for programs.</summary>
internal static class PlanBody
{
    private const string Ruler = "---";

    /// <summary>Its lines.</summary>
    public static IEnumerable<string> Lines(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Ruler ? Array.FindIndex(lines, 1, line => line.TrimEnd() is Ruler or "...") : -1;
        return lines.Skip(end + 1).SkipWhile(line => line.Length == 0);
    }
}
