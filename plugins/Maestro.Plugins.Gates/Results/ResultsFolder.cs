using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Tells a command where its result files go.</summary>
internal static class ResultsFolder
{
    private const string Placeholder = "{results}";

    public static string In(string commandLine, string folder, ITestResultFormat? format) =>
        Named(commandLine) ? Fill(commandLine, folder) : commandLine + format?.Arguments(folder);

    /// <summary>Whether the command says itself where its results go.</summary>
    public static bool Named(string commandLine) => commandLine.Contains(Placeholder, StringComparison.Ordinal);

    public static string Fill(string commandLine, string folder) => commandLine.Replace(Placeholder, ShellWord.Of(folder), StringComparison.Ordinal);
}
