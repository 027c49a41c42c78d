namespace Maestro.Plugins.Gates.Running;

/// <summary>A gate's command line, run in the platform's shell in the workspace.</summary>
internal sealed class GateCommand(IProcesses processes)
{
    // .NET's build servers outlive the command, hold files of a workspace that is about to go, and keep the gate's pipes open.
    private static readonly Dictionary<string, string?> WithoutServers = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    /// <param name="context">Where, and how long.</param>
    /// <param name="commandLine">What.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <param name="keepBytes">How much of head and tail of its output is kept, for those that read all of it; null for what is enough to judge by.</param>
    public Task<ProcessResult> RunAsync(GateContext context, string commandLine, CancellationToken cancellationToken, int? keepBytes = null)
    {
        var command = ProcessCommand.Shell(commandLine, context.Workspace.Root);
        return processes.RunAsync(command with { Environment = WithoutServers, Timeout = context.Timeout, KeepBytes = keepBytes ?? command.KeepBytes }, cancellationToken);
    }
}
