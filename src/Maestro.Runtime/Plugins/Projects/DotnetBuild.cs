namespace Maestro.Runtime.Plugins.Projects;

/// <summary>Has the .NET SDK publish a project, with everything it makes outside the project's folder.</summary>
/// <param name="processes">Starts it.</param>
/// <param name="root">The folder it is started in: its global.json and nuget.config apply.</param>
internal sealed class DotnetBuild(IProcesses processes, string root)
{
    /// <summary>Publishes.</summary>
    /// <param name="project">The project's file.</param>
    /// <param name="output">Where to.</param>
    /// <param name="artifacts">Where all else goes: what is compiled on the way, and what was restored.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The first error, in the SDK's words and with how many more there are; null when it went well.</returns>
    public async Task<string?> PublishAsync(string project, string output, string artifacts, CancellationToken ct)
    {
        var result = await processes.RunAsync(new()
        {
            Program = "dotnet",
            Arguments =
            [
                "publish", project, "--configuration", "Release", "--output", output, "--artifacts-path", artifacts, "--nologo", "--verbosity", "quiet",
                "-nodeReuse:false", "-p:MaestroCheckOnBuild=false",
            ],
            WorkingDirectory = root,
            Environment = new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
            Timeout = TimeSpan.FromMinutes(10),
        }, ct);
        if (result.Succeeded)
            return null;
        if (result.End == ProcessEnd.NotStarted)
            return "the .NET SDK is not on PATH";
        var errors = (result.Output + result.Error).Split('\n').Where(l => l.Contains("error ", StringComparison.Ordinal)).Select(Line).Distinct().ToList();
        return errors.Count switch
        {
            0 => $"dotnet publish ended with {result.ExitCode}",
            1 => errors[0],
            _ => $"{errors[0]} (and {errors.Count - 1} more)",
        };
    }

    // Without the project it belongs to, which MSBuild adds in brackets.
    private static string Line(string line)
    {
        var project = line.LastIndexOf(" [", StringComparison.Ordinal);
        return (project < 0 ? line : line[..project]).Trim();
    }
}
