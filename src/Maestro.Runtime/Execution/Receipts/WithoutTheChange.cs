using Maestro.Runtime.Execution.Baselines;
using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>Asks gates of what the repository would be without a task's change, in a workspace of its own.</summary>
/// <param name="run">The run.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="present">What the task's change was laid on.</param>
/// <param name="place">Where in the run this is.</param>
/// <param name="budget">The budget whose time it takes.</param>
internal sealed class WithoutTheChange(Run run, Workspace workspace, Head present, string place, Budget budget)
{
    /// <summary>What a gate says of it with the task's tests laid on it.</summary>
    /// <param name="gate">A gate of the pipeline.</param>
    /// <param name="tree">The tree of both.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<GateReport> WithTestsAsync(string gate, string tree, CancellationToken ct)
    {
        await run.Workspaces.PlaceAsync(workspace, present, ct);
        new TreeWriter(workspace, run.Vault).Write(tree, [], removeIgnored: true);
        return await new GateRunner(run).JudgeAsync(gate, workspace, present.Commit, $"{place}/without", budget, ct);
    }

    /// <summary>Whether the gate got as far as running tests before the task, so that what keeps it from that now is the task's doing.</summary>
    /// <param name="gate">A gate of the pipeline.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<bool> RanBeforeAsync(string gate, CancellationToken ct) => await BeforeAsync(gate, ct) switch
    {
        { Verdict: GateVerdict.Passed } => true,
        { Verdict: GateVerdict.Failed } report => report.Tests is { Passed: > 0 },
        // No tests, where there were none.
        var report => report.Obstacle == GateObstacle.NoTests,
    };

    /// <summary>What the gate says of it without the task's tests.</summary>
    /// <param name="gate">A gate of the pipeline.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<GateReport> BeforeAsync(string gate, CancellationToken ct)
    {
        if (run.Memory.GatesOn(present.Tree).FirstOrDefault(report => report.Gate == gate) is { } known)
            return known;
        // Before the first task the head is the base, and what the plan wrote beside it.
        if (run.Memory.Standing.Count == 0 && Baseline.Known(run, gate) is { } atBase)
            return atBase;
        await run.Workspaces.PlaceAsync(workspace, present, ct);
        return await new GateRunner(run).JudgeAsync(gate, workspace, present.Commit, $"{place}/before", budget, ct);
    }
}
