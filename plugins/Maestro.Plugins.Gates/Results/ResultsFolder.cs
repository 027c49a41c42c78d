namespace Maestro.Plugins.Gates.Results;

/// <summary>Tells a test command where its result files go.</summary>
internal static class ResultsFolder
{
    private const string Placeholder = "{results}";

    public static string In(string commandLine, string folder, ITestResultFormat? format) => commandLine.Contains(Placeholder, StringComparison.Ordinal)
        ? commandLine.Replace(Placeholder, Quoted(folder), StringComparison.Ordinal)
        : commandLine + format?.Arguments(folder);

    // Quoted only where it must be: the placeholder may stand inside quotes that the user wrote.
    private static string Quoted(string folder) => folder.All(c => char.IsAsciiLetterOrDigit(c) || "/\\:._-".Contains(c))
        ? folder
        : OperatingSystem.IsWindows() ? $"\"{folder}\"" : $"'{folder.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
