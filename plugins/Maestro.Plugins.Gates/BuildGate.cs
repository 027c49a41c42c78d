using Maestro.Plugins.Gates.Findings;
using Maestro.Plugins.Gates.MSBuild;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the command exits with 0; names the compile errors when it does not.</summary>
[Extension("build", Summary = "Runs a build and names its errors with file and line.")]
public sealed class BuildGate(IProcesses processes) : IQualityGate
{
    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        using var logs = new BuildLogs(context.Run, context.Scratch);
        return await new ExitCodeGate(processes, FailureKind.Build, (root, result) => logs.Read(root, warningsToo: false) ?? CompilerFindings.Read(root, result))
            .JudgeAsync(context with { Run = logs.CommandLine }, cancellationToken);
    }
}
