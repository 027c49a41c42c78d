namespace Maestro.Plugins.Phases.Reviews.Lines;

/// <summary>Tells the comment of a line of code from the code, by the language its file's name tells.</summary>
internal static class CodeLine
{
    private static readonly HashSet<string> Hash = new(StringComparer.OrdinalIgnoreCase) { "py", "rb", "sh", "ps1", "pl", "r", "ex", "exs", "jl", "tf", "yml", "yaml", "toml" };
    private static readonly HashSet<string> Dashes = new(StringComparer.OrdinalIgnoreCase) { "sql", "lua", "hs" };
    private static readonly HashSet<string> Slashes = new(StringComparer.OrdinalIgnoreCase)
    {
        "cs", "fs", "java", "kt", "kts", "scala", "js", "mjs", "cjs", "ts", "tsx", "jsx", "go", "rs", "php", "c", "h", "cc", "cpp", "hpp", "swift", "dart", "vue", "svelte",
    };

    /// <summary>Whether comments begin with two slashes.</summary>
    public static bool HasSlashes(string path) => Slashes.Contains(Ending(path));

    /// <summary>The file name's ending, without the dot.</summary>
    public static string Ending(string path) => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>The comment of a line; null where it has none.</summary>
    public static string? Comment(string path, string text)
    {
        var ending = Ending(path);
        if (Hash.Contains(ending))
            return After(text, "#");
        if (Dashes.Contains(ending))
            return After(text, "--");
        if (!Slashes.Contains(ending))
            return null;
        var trimmed = text.TrimStart();
        // The inner lines of a block comment begin so, by everybody's habit.
        return trimmed.StartsWith("* ", StringComparison.Ordinal) ? trimmed[2..] : After(text, "//") ?? After(text, "/*");
    }

    /// <summary>A line without its comment and without what stands in quotes.</summary>
    public static string Code(string path, string text)
    {
        var code = Comment(path, text) is { } comment && text.LastIndexOf(comment, StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;
        var kept = new System.Text.StringBuilder(code.Length);
        var quote = '\0';
        for (var i = 0; i < code.Length; i++)
        {
            if (quote == '\0')
            {
                quote = code[i] is '"' or '\'' or '`' ? code[i] : '\0';
                kept.Append(code[i]);
            }
            else if (code[i] == '\\')
                i++;
            else if (code[i] == quote)
            {
                kept.Append(quote);
                quote = '\0';
            }
        }
        return kept.ToString();
    }

    // A mark within quotes begins no comment.
    private static string? After(string text, string mark)
    {
        var quote = '\0';
        for (var i = 0; i + mark.Length <= text.Length; i++)
        {
            if (quote != '\0')
                (i, quote) = text[i] == '\\' ? (i + 1, quote) : (i, text[i] == quote ? '\0' : quote);
            else if (string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0 && !(mark == "//" && i > 0 && text[i - 1] == ':'))
                return text[(i + mark.Length)..];
            else if (text[i] is '"' or '`' || (text[i] == '\'' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))))
                quote = text[i];
        }
        return null;
    }
}
