namespace Maestro.Plugins.Gates.Alone;

/// <summary>Every runner that can be told to run some tests alone.</summary>
internal static class TestFilters
{
    // Longer ones do not fit the command line of every platform (cmd: 8191 characters).
    private const int Longest = 7000;

    private static readonly ITestFilter[] All = [new DotNetTestFilter(), new PytestFilter(), new GoTestFilter(), new JavaScriptFilter()];

    /// <summary>The command line narrowed to these tests; null when none of the runners can do it.</summary>
    public static string? Narrow(string commandLine, IReadOnlyList<string> names) =>
        names.Count == 0 || names.Any(n => n.Any(char.IsControl)) ? null
            : All.Select(f => f.Narrow(commandLine, names)).FirstOrDefault(c => c is not null && c.Length <= Longest + commandLine.Length);
}
