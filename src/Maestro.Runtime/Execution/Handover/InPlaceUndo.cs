using System.Text.Json;
using Maestro.Runtime.Deliveries.InPlace;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Handover;

/// <summary>Takes back what a run put into the user's files, for <c>maestro rollback --in-place</c>. What was changed since stays as it is.</summary>
internal static class InPlaceUndo
{
    /// <summary>Type of the record that says what was taken back.</summary>
    public const string Undone = "in-place.undone";

    /// <summary>Takes it back.</summary>
    /// <param name="state">The repository's state.</param>
    /// <param name="repository">The user's repository.</param>
    /// <param name="archived">The run.</param>
    /// <param name="ct">The user's Ctrl+C; looked at before the first file is written.</param>
    public static async Task<Outcome<InPlaceDelivery>> UndoAsync(StateDirectory state, RepositoryInfo repository, ArchivedRun archived, CancellationToken ct)
    {
        var id = archived.Directory.Id;
        if (PlanOf(archived) is not { } plan)
            return Catalogue.CheckpointNotFound.At($"run {id} wrote nothing into your files");
        using var turn = await DeliveryTurn.TakeAsync(state, ct);
        var opening = RunJournal.Open(archived.Directory.Journal, id, TimeProvider.System);
        if (opening.Journal is not { } journal)
            return opening.Problem!.Kind == JournalProblemKind.Locked
                ? Catalogue.RunLocked.At($"run {id} is being carried out")
                : Catalogue.JournalDamaged.At(opening.Problem.Message);
        await using (journal)
        {
            using var vault = ObjectStore.Open(state.Vault);
            var undone = new InPlaceWriter(repository.Root, vault, id + "-undo").Write([.. plan.Changes.Select(c => c.Reverse())]);
            await journal.AppendAsync(Undone, "run", undone, CancellationToken.None);
            return undone;
        }
    }

    private static InPlacePlan? PlanOf(ArchivedRun archived)
    {
        var record = archived.KeptRecords.LastOrDefault(r => r.Type == $"{EffectRunner.Word(EffectKind.Preparation)}.completed" && DeliveryRunner.IsPlanKey(r.Key));
        return record is null ? null : archived.Memory.Results.Of<InPlacePlan>(record);
    }
}
