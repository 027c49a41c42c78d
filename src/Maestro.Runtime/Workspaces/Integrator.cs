using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Merging;

namespace Maestro.Runtime.Workspaces;

/// <summary>Lays results on the present head: merges in the vault, and builds the commit that would be delivered.</summary>
internal sealed class Integrator(ObjectStore vault, RunRepository repository)
{
    /// <summary>Merges a result that started from one head into another. What either side changed is shown to be in the combined tree.</summary>
    /// <param name="start">Where the work began.</param>
    /// <param name="result">The tree it ended with.</param>
    /// <param name="present">The head as it is now.</param>
    public MergeOutcome Merge(Head start, string result, Head present)
    {
        if (start.Tree == present.Tree)
            return new(result, []);
        // With a history of their own: by that of the heads, a present that was rolled back to before the start would take all of the result for new.
        var below = vault.WriteCommit(start.Tree, [], "start");
        var (tree, conflicts) = vault.Merge(vault.WriteCommit(present.Tree, [below], "present"), vault.WriteCommit(result, [below], "result"));
        if (tree is null)
            return new(null, conflicts);
        var lost = new Survival(vault).Lost(start.Tree, result, present.Tree, tree);
        return new(lost.Count == 0 ? tree : null, lost);
    }

    /// <summary>Makes a new head from a tree that a workspace holds right now.</summary>
    /// <param name="present">The head to build on.</param>
    /// <param name="tree">The combined tree.</param>
    /// <param name="workTree">A folder that holds it.</param>
    /// <param name="message">The commit message.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<Head> AdvanceAsync(Head present, string tree, string workTree, string message, CancellationToken ct)
    {
        var changes = vault.Compare(present.Tree, tree);
        var items = vault.ReadTree(tree).ToDictionary(i => i.Path);
        var put = changes.Where(c => c.Kind != FileChangeKind.Deleted).Select(c => items[c.Path]).ToList();
        var gone = changes.Where(c => c.Kind == FileChangeKind.Deleted).Select(c => c.Path).ToList();
        var commit = await repository.CommitAsync(present.Commit, workTree, put, gone, message, ct);
        var snapshot = vault.WriteCommit(tree, [present.Snapshot], message);
        vault.Sync();
        return new(commit, snapshot, tree);
    }
}
