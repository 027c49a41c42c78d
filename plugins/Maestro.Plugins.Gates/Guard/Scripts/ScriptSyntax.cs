namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>How a language marks comments and texts.</summary>
/// <param name="LineComment">What begins a comment to the end of the line.</param>
/// <param name="BlockComments">Whether there are <c>/* */</c>.</param>
/// <param name="Quotes">What texts stand in, longer ones first.</param>
/// <param name="Patterns">Whether there are expressions between slashes.</param>
internal sealed record ScriptSyntax(string LineComment, bool BlockComments, IReadOnlyList<string> Quotes, bool Patterns = false)
{
    public static ScriptSyntax JavaScript { get; } = new("//", true, ["\"", "'", "`"], Patterns: true);

    public static ScriptSyntax Python { get; } = new("#", false, ["\"\"\"", "'''", "\"", "'"]);

    public static ScriptSyntax Go { get; } = new("//", true, ["`", "\""]);

    public static ScriptSyntax Rust { get; } = new("//", true, ["\""]);

    public static ScriptSyntax Java { get; } = new("//", true, ["\"\"\"", "\""]);

    /// <summary>By the end of a file's name; null for what is no such source.</summary>
    public static ScriptSyntax? Of(string extension) => extension switch
    {
        ".js" or ".jsx" or ".ts" or ".tsx" or ".mjs" or ".cjs" or ".mts" or ".cts" or ".vue" or ".svelte" => JavaScript,
        ".py" or ".pyi" => Python,
        ".go" => Go,
        ".rs" => Rust,
        ".java" or ".kt" or ".kts" or ".groovy" or ".scala" => Java,
        _ => null,
    };
}
