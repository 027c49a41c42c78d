using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>The gates as a phase sees them: on the run's own workspace.</summary>
internal sealed class PhaseGates(Run run, string place, Budget budget) : IGates
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [.. run.Pipeline.Gates.Select(g => g.Name)];

    /// <inheritdoc/>
    public Task<GateReport> JudgeAsync(string name, CancellationToken cancellationToken) => Names.Contains(name)
        ? new GateJudge(run).JudgeAsync(name, run.Main, run.Head.Commit, place, budget, run.Memory.PlannedTasks, cancellationToken)
        : throw new ArgumentException($"there is no gate '{name}'; there are {string.Join(", ", Names)}", nameof(name));
}
