namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>What tools call their arguments, the likeliest first.</summary>
internal static class ArgumentNames
{
    /// <summary>The file.</summary>
    public static string[] Path { get; } = ["file_path", "filePath", "path", "absolute_path", "filename", "file"];

    /// <summary>What is to be in it.</summary>
    public static string[] Content { get; } = ["content", "file_text", "contents", "text"];

    /// <summary>The command.</summary>
    public static string[] Command { get; } = ["command", "cmd", "script"];
}
