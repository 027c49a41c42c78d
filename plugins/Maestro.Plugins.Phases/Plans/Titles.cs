namespace Maestro.Plugins.Phases.Plans;

/// <summary>A line from a longer text.</summary>
internal static class Titles
{
    public static string Of(string text, int longest = 72)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        line = (end > 0 ? line[..end] : line).TrimEnd('.', ':', ' ');
        if (line.Length <= longest)
            return line;

        var cut = line.LastIndexOf(' ', longest);
        if (cut <= 0)
            cut = char.IsLowSurrogate(line[longest]) ? longest - 1 : longest;
        return line[..cut] + "…";
    }
}
