using System.Diagnostics;

namespace FaultBench.Oracle;

/// <summary>Runs a command line as a person would, to see whether it holds.</summary>
internal static class Proof
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What it said, when it failed; null when it did not.</summary>
    public static string? Fails(string line, string folder)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"{{ {line}; }} 2>&1"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(Longest))
            return process.ExitCode == 0 ? null : output.GetAwaiter().GetResult();
        process.Kill(entireProcessTree: true);
        return $"it did not end in {Longest}";
    }
}
