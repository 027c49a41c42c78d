using Maestro.Runtime.Execution.Baselines;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>
/// Asks gates of the repository as the run found it. Each is asked once at most, and only when it is needed: where every gate passes, a
/// baseline would tell nothing and take as long again.
/// </summary>
internal sealed class BaselineGates(Run run)
{
    private const string Place = "baseline";

    /// <summary>Asks a gate, unless it was asked.</summary>
    /// <param name="gate">A gate of the pipeline.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<GateReport> AskAsync(string gate, CancellationToken ct)
    {
        await run.BaselineTurn.WaitAsync(ct);
        try
        {
            return Baseline.Known(run, gate) ?? await JudgeAsync(gate, ct);
        }
        finally
        {
            run.BaselineTurn.Release();
        }
    }

    /// <summary>Asks every gate of the pipeline.</summary>
    public async Task AskAllAsync(CancellationToken ct)
    {
        foreach (var gate in run.Pipeline.Gates)
            await AskAsync(gate.Name, ct);
    }

    // In a workspace of its own: the one that failed must stay as it is.
    private async Task<GateReport> JudgeAsync(string gate, CancellationToken ct)
    {
        var start = run.Memory.Base ?? throw new InvalidOperationException("the run has no base yet");
        var workspace = await run.Workspaces.TakeAsync(start, ct);
        try
        {
            var report = await new GateRunner(run).JudgeAsync(gate, workspace, start.Commit, Place, run.Budget, ct);
            // A test that failed there by chance would hide that the run broke it.
            await new Rerun(run).AskAsync(report, workspace, start.Commit, Place, run.Budget, ct);
            return report;
        }
        finally
        {
            run.Workspaces.Return(workspace);
        }
    }
}
