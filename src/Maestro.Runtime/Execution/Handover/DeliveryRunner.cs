using Maestro.Runtime.Configuration;
using Maestro.Runtime.Deliveries;
using Maestro.Runtime.Deliveries.InPlace;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Handover;

/// <summary>Hands the result over as <c>deliver:</c> says, once for ever.</summary>
internal sealed class DeliveryRunner(Run run)
{
    private const string PlanEnd = "/in-place";

    /// <summary>Key of a commit's delivery.</summary>
    public static string KeyOf(string commit) => $"delivery/{commit[..12]}";

    /// <summary>Key of what is decided before the user's files are touched.</summary>
    public static string PlanKeyOf(string commit) => KeyOf(commit) + PlanEnd;

    /// <summary>Whether it is such a key.</summary>
    public static bool IsPlanKey(string key) => key.EndsWith(PlanEnd, StringComparison.Ordinal);

    /// <summary>Key of the name a commit's branch is to have.</summary>
    public static string NameKeyOf(string commit) => $"{KeyOf(commit)}/name";

    /// <summary>Hands it over.</summary>
    /// <param name="slug">The name asked for.</param>
    /// <param name="ct">Ends with the run.</param>
    public Task<Delivery> RunAsync(string slug, CancellationToken ct)
    {
        var commit = run.Head.Commit;
        return run.Effects.RunAsync(new(EffectKind.Delivery, KeyOf(commit)), async token =>
        {
            using var turn = await DeliveryTurn.TakeAsync(StateDirectory.For(run.Repository), token);
            return run.Pipeline.Deliver switch
            {
                DeliveryMode.Patch => await run.Patches.DeliverAsync(slug, run.Repository.HeadCommit, commit, token),
                DeliveryMode.InPlace => await InPlaceAsync(await BranchAsync(slug, commit, token), commit, token),
                _ => await BranchAsync(slug, commit, token),
            };
        }, ct);
    }

    private async Task<Delivery> BranchAsync(string slug, string commit, CancellationToken ct)
    {
        // On record before the branch is made: a lock on it that a killed git leaves is known to be ours.
        var name = await run.Effects.RunAsync(new(EffectKind.Preparation, NameKeyOf(commit)), token => run.Delivery.FreeNameAsync(slug, commit, token), ct);
        while (true)
        {
            try
            {
                return await run.Delivery.DeliverAsync(name, commit, ct);
            }
            catch (GitException)
            {
                // Somebody may have taken the name meanwhile; then there is another one.
                var other = await run.Delivery.FreeNameAsync(slug, commit, ct);
                if (other == name)
                    throw;
                name = other;
            }
        }
    }

    private async Task<Delivery> InPlaceAsync(Delivery branch, string commit, CancellationToken ct)
    {
        var plan = await run.Effects.RunAsync(new(EffectKind.Preparation, PlanKeyOf(commit)), token => PlanAsync(commit, token), ct);
        var written = new InPlaceWriter(run.Repository.Root, run.Vault, run.Id).Write(plan.Changes);
        return branch with { InPlace = new([.. plan.Settled, .. written.Written], [.. plan.Kept, .. written.Kept]) };
    }

    private async Task<InPlacePlan> PlanAsync(string commit, CancellationToken ct)
    {
        var git = new GitCommand(run.Processes, run.Repository.Root, run.Log).With(GitEnvironment.Own);
        var plan = await new InPlacePlanner(git, run.Repository.Root, run.Vault, run.Scratch("in-place")).PlanAsync(run.Repository.HeadCommit, commit, ct);
        // A ref holds the bytes of both sides: what was there can be brought back.
        var blobs = plan.Changes.SelectMany(c => new[] { c.Before, c.After }).Where(s => s.HasContent).Select(s => s.Blob).Distinct();
        var kept = run.Vault.WriteFolder(blobs.Select(blob => new TreeItem(blob, blob, TreeItemMode.File)));
        var snapshot = run.Vault.WriteCommit(kept, [run.Head.Snapshot], "what is written in place, and what was there");
        run.Vault.Sync();
        run.Vault.SetRef($"refs/maestro/{run.Id}/in-place", snapshot);
        return plan;
    }
}
