using System.Diagnostics;
using EndToEnd.Harness;

namespace UpgradeBench.Proving;

/// <summary>Runs command lines as a person would, with what NuGet keeps beside the repository.</summary>
internal static class Program
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The environment in which the bench runs anything in a repository; null takes a variable away.</summary>
    /// <param name="beside">The folder beside it.</param>
    public static Dictionary<string, string?> Environment(string beside) => new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["NUGET_PACKAGES"] = null,
        ["NUGET_HTTP_CACHE_PATH"] = Path.Combine(beside, "http"),
        // Which tools are where is kept there: what an older run knew is gone by now.
        ["DOTNET_CLI_HOME"] = Path.Combine(beside, "cli"),
        // Of the test that runs the bench; a test host that is started from it is another.
        ["CI"] = null,
    };

    /// <summary>Runs one to its end.</summary>
    public static ToolResult Run(string line, string folder, string beside)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"{{ {line}; }} 2>&1"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var (name, value) in Environment(beside))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(Longest))
            return new(process.ExitCode, output.GetAwaiter().GetResult(), "");
        process.Kill(entireProcessTree: true);
        return new(124, $"'{line}' took longer than {Longest}", "");
    }
}
