using System.Diagnostics;

namespace Faults.Scenes;

/// <summary>Runs programs for setting the scene.</summary>
internal static class Shell
{
    /// <summary>Runs one to its end.</summary>
    /// <returns>What it wrote.</returns>
    internal static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} exited with {process.ExitCode}: {output}{error.GetAwaiter().GetResult()}");
    }
}
