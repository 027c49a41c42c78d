namespace Maestro.Testing.Tests.Extensions;

/// <summary>A gate that really runs its command.</summary>
internal sealed class CommandGate(IProcesses processes) : IQualityGate
{
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        var result = await processes.RunAsync(ProcessCommand.Shell(context.Run, context.Workspace.Root) with { Timeout = context.Timeout }, cancellationToken);
        return new()
        {
            Gate = context.Name,
            Verdict = result.Succeeded ? GateVerdict.Passed : GateVerdict.Failed,
            Summary = $"exit code {result.ExitCode}",
            Output = result.Output,
        };
    }
}
