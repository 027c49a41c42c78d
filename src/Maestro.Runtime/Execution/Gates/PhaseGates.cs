using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>The gates as a phase sees them: on the run's own workspace.</summary>
internal sealed class PhaseGates(Run run, string place, Budget budget) : IGates
{
    private bool guarded;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [.. run.Gates.Select(g => g.Name)];

    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(string name, CancellationToken cancellationToken)
    {
        if (!Names.Contains(name))
            throw new ArgumentException($"there is no gate '{name}'; there are {string.Join(", ", Names)}", nameof(name));
        // Whichever gates a phase picks, the guard comes first; what it says is on record for the verdict.
        if (!guarded && name != Guard.Name && Names.Contains(Guard.Name))
            await AskAsync(Guard.Name, cancellationToken);
        guarded = true;
        return await AskAsync(name, cancellationToken);
    }

    private Task<GateReport> AskAsync(string name, CancellationToken ct) =>
        new GateJudge(run).JudgeAsync(name, run.Main, run.Head.Commit, place, budget, run.Memory.PlannedTasks, ct);
}
