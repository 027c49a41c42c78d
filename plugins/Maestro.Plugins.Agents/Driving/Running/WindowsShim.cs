namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>Batch files, through which packages of other platforms start programs on Windows: their command lines are parsed again, by other rules.</summary>
internal static class WindowsShim
{
    /// <summary>Why the program may not be started; null when it may.</summary>
    public static string? Problem(string program) =>
        program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || program.EndsWith(".bat", StringComparison.OrdinalIgnoreCase)
            ? $"{program} is a batch file, which reads its command line in a way that lets foreign text run commands; name the program behind it with 'program'"
            : null;
}
