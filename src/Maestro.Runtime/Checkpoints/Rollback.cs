using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Checkpoints;

/// <summary>Brings a checkpoint back: keeps the present first, writes path by path, reads everything again, and only then says so.</summary>
internal sealed class Rollback(CheckpointStore checkpoints, ObjectStore vault, RunJournal journal)
{
    /// <summary>Record type of a restore that began.</summary>
    public const string Started = "restore.started";

    /// <summary>Record type of a restore that ended.</summary>
    public const string Completed = "restore.completed";

    /// <summary>Restores a checkpoint in a workspace in which nothing runs.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="checkpoint">What to bring back.</param>
    /// <param name="present">What is integrated now.</param>
    public async Task<RestoreResult> RestoreAsync(KnownTree workspace, Checkpoint checkpoint, Head present)
    {
        var undo = await checkpoints.TakeAsync(workspace, present, $"before restoring {checkpoint.Id}", good: false);
        await journal.AppendAsync(Started, checkpoint.Id, new { checkpoint = checkpoint.Id, undo = undo.Id });
        new TreeWriter(workspace, vault).Write(checkpoint.Tree, checkpoint.Manifest, removeIgnored: false);
        var now = TreeScanner.Scan(workspace, vault);
        var result = new RestoreResult(checkpoint.Id, undo.Id, now.SameAs(checkpoint.Content()));
        await journal.AppendAsync(Completed, checkpoint.Id, result);
        return result;
    }
}
