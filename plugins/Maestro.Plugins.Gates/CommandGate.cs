using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the command exits with 0, whatever it does.</summary>
[Extension("command", Summary = "Runs any command; exit code 0 passes.")]
public sealed class CommandGate(IProcesses processes) : IQualityGate
{
    /// <inheritdoc/>
    public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) =>
        new ExitCodeGate(processes, FailureKind.Build, static (_, _) => []).JudgeAsync(context, cancellationToken);
}
