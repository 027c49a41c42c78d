namespace Maestro.Plugins.DotNet.Applying;

/// <summary>The SDK's programs that an upgrade needs, in a workspace.</summary>
internal sealed class DotNetProgram(IProcesses processes, string root)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Restores packages, and writes lock files anew where there are any.</summary>
    /// <param name="target">A solution or project.</param>
    /// <param name="locked">Whether the repository has lock files.</param>
    /// <param name="ct">Gives up.</param>
    public Task<ProcessResult> RestoreAsync(string target, bool locked, CancellationToken ct) =>
        RunAsync(["restore", target, "-nodeReuse:false", .. locked ? (string[])["--force-evaluate", "-p:RestoreLockedMode=false"] : []], ct);

    /// <summary>Restores the tools of the manifest.</summary>
    public Task<ProcessResult> RestoreToolsAsync(CancellationToken ct) => RunAsync(["tool", "restore"], ct);

    /// <summary>Has the analyzers of the project's packages mend what they find.</summary>
    /// <param name="target">A solution or project.</param>
    /// <param name="rules">The ids of their rules.</param>
    /// <param name="ct">Gives up.</param>
    public Task<ProcessResult> FixAsync(string target, IReadOnlyList<string> rules, CancellationToken ct) =>
        RunAsync(["format", "analyzers", target, "--no-restore", "--severity", "info", "--diagnostics", .. rules], ct);

    private Task<ProcessResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct) =>
        processes.RunAsync(new() { Program = "dotnet", Arguments = arguments, WorkingDirectory = root, Timeout = Patience }, ct);
}
