using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Brings a past run's checkpoint back into a folder, for <c>maestro rollback</c>. The user's repository is not touched.</summary>
internal static class RunRestorer
{
    /// <summary>Every checkpoint of a run, oldest first.</summary>
    public static IReadOnlyList<Checkpoint> Checkpoints(ArchivedRun run) =>
        [.. run.KeptRecords.Where(r => r.Type == CheckpointStore.Committed).Select(r => System.Text.Json.JsonSerializer.Deserialize<Checkpoint>(r.Payload, JournalJson.Options)!)];

    /// <summary>The checkpoint that undoes the last restore of a person's; the run's own restores are the run's matter.</summary>
    public static Outcome<string> LastUndo(ArchivedRun run) =>
        run.KeptRecords.SkipWhile(r => run.Memory.Finished is not null && r.Type != RunRecords.Finished).LastOrDefault(r => r.Type == Rollback.Completed) is { } last
            ? System.Text.Json.JsonSerializer.Deserialize<RestoreResult>(last.Payload, JournalJson.Options)!.Undo
            : Catalogue.CheckpointNotFound.At($"nothing of run {run.Directory.Id} was rolled back since it ended");

    /// <summary>Restores a checkpoint into a folder; what the folder held is kept as a checkpoint first, so that it can be brought back.</summary>
    /// <param name="state">The repository's state.</param>
    /// <param name="archived">The run.</param>
    /// <param name="checkpoint">The checkpoint's id.</param>
    /// <param name="folder">The folder, inside the run's own directory.</param>
    public static async Task<Outcome<RestoreResult>> RestoreAsync(StateDirectory state, ArchivedRun archived, string checkpoint, string folder)
    {
        if (Checkpoints(archived).FirstOrDefault(c => c.Id == checkpoint) is not { } target)
            return Catalogue.CheckpointNotFound.At($"run {archived.Directory.Id} has no checkpoint '{checkpoint}'");
        var opening = RunJournal.Open(archived.Directory.Journal, archived.Directory.Id, TimeProvider.System, archived.Position);
        if (opening.Journal is not { } journal)
            return opening.Problem!.Kind == JournalProblemKind.Locked
                ? Catalogue.RunLocked.At($"run {archived.Directory.Id} is being carried out")
                : Catalogue.JournalDamaged.At(opening.Problem.Message);
        await using (journal)
        {
            using var vault = ObjectStore.Open(state.Vault);
            Directory.CreateDirectory(folder);
            using var workspace = new KnownTree(folder, IgnoreRules.None, TimeProvider.System);
            var checkpoints = new CheckpointStore(vault, journal, archived.Directory.Id);
            checkpoints.Replay([.. archived.KeptRecords, .. opening.Records]);
            return await new Rollback(checkpoints, vault, journal).RestoreAsync(workspace, target, target.Head);
        }
    }
}
