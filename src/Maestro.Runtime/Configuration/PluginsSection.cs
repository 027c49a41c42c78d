namespace Maestro.Runtime.Configuration;

/// <summary>Edits the <c>plugins:</c> list of a configuration's text, comments and layout kept.</summary>
internal static class PluginsSection
{
    /// <summary>The text with an entry more; null when the section is not a block list.</summary>
    /// <param name="text">The file.</param>
    /// <param name="entry">The entry, from its dash on.</param>
    public static string? Append(string text, string entry)
    {
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var section = lines.FindIndex(l => l.StartsWith("plugins:", StringComparison.Ordinal));
        if (section < 0)
        {
            while (lines.Count > 0 && lines[^1].Length == 0)
                lines.RemoveAt(lines.Count - 1);
            return string.Join(newline, [.. lines, "", "plugins:", $"  {entry}", ""]);
        }
        var rest = lines[section]["plugins:".Length..].Trim();
        if (rest.Length > 0 && rest[0] != '#')
            return null;
        var last = section;
        var indent = "  ";
        for (var i = section + 1; i < lines.Count && (lines[i].Length == 0 || char.IsWhiteSpace(lines[i][0]) || lines[i][0] is '-' or '#'); i++)
            if (lines[i].TrimStart().StartsWith('-') || (lines[i].Length > 0 && char.IsWhiteSpace(lines[i][0]) && !lines[i].TrimStart().StartsWith('#')))
            {
                last = i;
                if (lines[i].TrimStart().StartsWith("- ", StringComparison.Ordinal))
                    indent = lines[i][..^lines[i].TrimStart().Length];
            }
        lines.Insert(last + 1, $"{indent}{entry}");
        return string.Join(newline, lines);
    }
}
