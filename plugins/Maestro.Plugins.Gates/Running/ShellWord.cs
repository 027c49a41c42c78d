namespace Maestro.Plugins.Gates.Running;

/// <summary>One word of a command line in the platform's shell.</summary>
internal static class ShellWord
{
    /// <summary>Quoted only where it must be: the word may stand inside quotes that the user wrote.</summary>
    public static string Of(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "/\\:._-".Contains(c))
        ? text
        : OperatingSystem.IsWindows() ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
