using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Phases;

/// <summary>Takes back what recovery changed for a phase: the head is what it was, and the workspace holds it byte for byte.</summary>
/// <param name="run">The run.</param>
/// <param name="phase">The phase's name.</param>
internal sealed class PhaseUndo(Run run, string phase)
{
    /// <summary>Goes back, once for ever.</summary>
    /// <param name="to">The head to go back to.</param>
    /// <param name="key">Names it.</param>
    /// <param name="ct">Ends with the run.</param>
    public Task BackToAsync(Head to, string key, CancellationToken ct) => run.Effects.RunAsync(new(EffectKind.Undo, key), async _ =>
    {
        await BackToAsync(to);
        return to;
    }, ct);

    /// <summary>Goes back, and leaves no step behind: when no limit allows one any more.</summary>
    /// <param name="to">The head to go back to.</param>
    /// <exception cref="InvalidDataException">What was written is not what is in the vault.</exception>
    public async Task BackToAsync(Head to)
    {
        var place = $"phase/{phase}";
        var left = run.Head;
        run.Progress.Report($"{place}: what was changed is taken back");
        await run.Journal.AppendAsync(Rollback.Started, place, new { checkpoint = to.Snapshot, undo = left.Snapshot }, CancellationToken.None);
        await run.Workspaces.PlaceAsync(run.Main, to, CancellationToken.None);
        var verified = TreeScanner.Scan(run.Main, run.Vault).Tree == to.Tree;
        await run.Journal.AppendAsync(Rollback.Completed, place, new RestoreResult(to.Snapshot, left.Snapshot, verified), CancellationToken.None);
        if (!verified)
            throw new InvalidDataException($"phase {phase} was to go back to {to.Commit}, and the workspace does not hold what that says");
        await run.Journal.AppendAsync(RunRecords.Head, place, to, CancellationToken.None);
    }
}
