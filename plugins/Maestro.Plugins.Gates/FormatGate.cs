using Maestro.Plugins.Gates.Findings;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the command exits with 0; a failure is a matter of style, which the gate's own fixer is tried on first.</summary>
[Extension("format", Summary = "Runs a formatter or linter in its verifying mode.")]
public sealed class FormatGate(IProcesses processes) : IQualityGate
{
    /// <inheritdoc/>
    public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) =>
        new ExitCodeGate(processes, FailureKind.Style, static (root, result) => CompilerFindings.Read(root, result, warningsToo: true))
            .JudgeAsync(context, cancellationToken);
}
