namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>Lines of a POSIX shell.</summary>
internal static class ShellLine
{
    /// <summary>One that writes a file, for agents that have no other tool to.</summary>
    public static string Writing(string path, string content)
    {
        var folder = System.IO.Path.GetDirectoryName(path) is { Length: > 0 } parent ? $"mkdir -p {Quoted(parent)} && " : "";
        return $"{folder}printf %s {Quoted(content)} > {Quoted(path)}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
