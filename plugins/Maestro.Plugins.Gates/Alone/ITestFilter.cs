namespace Maestro.Plugins.Gates.Alone;

/// <summary>How one runner is told to run some tests alone.</summary>
internal interface ITestFilter
{
    /// <summary>The command line narrowed to these tests; null when it is not this runner's, or these names cannot be put to it.</summary>
    string? Narrow(string commandLine, IReadOnlyList<string> names);
}
