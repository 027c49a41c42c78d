using Maestro.Plugins.Gates.Findings;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the command exits with 0; names the compile errors when it does not.</summary>
[Extension("build", Summary = "Runs a build and names its errors with file and line.")]
public sealed class BuildGate(IProcesses processes) : IQualityGate
{
    /// <inheritdoc/>
    public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) =>
        new ExitCodeGate(processes, FailureKind.Build, static (root, result) => CompilerFindings.Read(root, result)).JudgeAsync(context, cancellationToken);
}
