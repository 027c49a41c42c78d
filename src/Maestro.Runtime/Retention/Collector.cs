using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Retention;

/// <summary>Throws away what need not be kept: folders of runs, their checkpoints, and what then is in the vault for nobody. For <c>maestro gc</c>.</summary>
/// <remarks>A folder is renamed first, then its refs go, then the folder: whatever crashes, the next cleaning goes on there.</remarks>
/// <param name="state">The repository's state.</param>
/// <param name="rules">What stays.</param>
/// <param name="processes">Starts git.</param>
/// <param name="maxBytes">How much may be kept in all.</param>
internal sealed class Collector(StateDirectory state, RetentionRules rules, IProcesses processes, long maxBytes)
{
    private readonly GitCommand vault = new(processes, state.Vault);

    /// <summary>Cleans up.</summary>
    /// <param name="dry">Whether only to tell what would be done.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<Outcome<Collection>> CollectAsync(bool dry, CancellationToken ct)
    {
        if (!Presence.Of(state.Root))
            return new Collection([], 0, 0);
        var runs = RunArchive.All(state);
        if (runs.FirstOrDefault(r => r.Alive) is { } alive)
            return Catalogue.RunLocked.At($"run {alive.Directory.Id} is being carried out");
        using var alone = StoreLock.TryOwn(state.Vault);
        if (alone is null)
            return Catalogue.RunLocked.At("the vault is in use");
        var before = FolderSize.Of(state.Root);
        var judged = (await rules.JudgeAsync(runs, ct)).ToList();
        if (dry)
            return new Collection(judged, before, before);
        Unlock();
        foreach (var run in judged.Where(r => r.Remove && !JournalLock.IsHeld(r.Run.Directory.Journal)))
            Discard(run);
        foreach (var run in judged.Where(r => !r.Remove && (r.Run.CanBeTakenUp || r.Run.Problem is not null) && Presence.Of(state.Vault)))
            await new JournalRoots(vault).HoldAsync(run.Run.Directory, ct);
        await ThrowOutAsync(ct);
        await MakeRoomAsync(judged, ct);
        return new Collection(judged, before, FolderSize.Of(state.Root));
    }

    // The oldest first, one at a time: what a run shares with others in the vault is seen only when it is gone.
    private async Task MakeRoomAsync(List<KeptRun> judged, CancellationToken ct)
    {
        while (FolderSize.Of(state.Root) > maxBytes && judged.FindLastIndex(r => r is { Removable: true, Remove: false }) is var index and >= 0)
        {
            Discard(judged[index]);
            judged[index] = judged[index] with { Remove = true, Why = $"all of it is more than {maxBytes / 1_000_000} MB" };
            await ThrowOutAsync(ct);
        }
    }

    // Locks that a git left when it was killed: nobody else uses the vault now.
    private void Unlock()
    {
        if (Presence.Of(state.Vault))
            foreach (var left in Directory.GetFiles(state.Vault, "*.lock", SearchOption.AllDirectories))
                File.Delete(left);
    }

    private void Discard(KeptRun run) =>
        Directory.Move(run.Run.Directory.Root, Path.Combine(state.Runs, StateDirectory.Discarded + run.Run.Directory.Id));

    private async Task ThrowOutAsync(CancellationToken ct)
    {
        foreach (var folder in Below(state.Runs, StateDirectory.Discarded))
        {
            ct.ThrowIfCancellationRequested();
            await DeleteRefsAsync(Path.GetFileName(folder)[StateDirectory.Discarded.Length..], ct);
            await FolderRemoval.RemoveAsync(processes, folder);
        }
        // Vaults that a process died over while it made them.
        foreach (var folder in Below(state.Root, Path.GetFileName(state.Vault) + "."))
            await FolderRemoval.RemoveAsync(processes, folder);
        if (!Presence.Of(state.Vault))
            return;
        // Packs that a process died over before it named their index; git's own leavings git takes away.
        foreach (var pack in Directory.GetFiles(Path.Combine(state.Vault, "objects", "pack"), "pack-*.pack").Where(pack => !Presence.Of(Path.ChangeExtension(pack, ".idx"))))
            File.Delete(pack);
        await vault.RunAsync(["-c", "core.fsync=all", "repack", "-A", "-d", "--quiet"], ct: ct);
        await vault.RunAsync(["prune", "--expire=now"], ct: ct);
    }

    // Not by a pattern: to .NET the pattern "vault.git.*" means the vault itself as well.
    private static List<string> Below(string folder, string beginning) => Presence.Of(folder)
        ? [.. Directory.EnumerateDirectories(folder).Where(f => Path.GetFileName(f).StartsWith(beginning, StringComparison.Ordinal))]
        : [];

    private async Task DeleteRefsAsync(string run, CancellationToken ct)
    {
        if (!Presence.Of(state.Vault))
            return;
        var refs = await vault.RunAsync(["for-each-ref", "--format=delete %(refname)", $"refs/maestro/{run}/"], ct: ct);
        await vault.RunAsync(["update-ref", "--stdin"], refs.Length > 0 ? refs + "\n" : "", ct);
    }
}
