using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces.Merging;

/// <summary>
/// Whether what both sides changed is in what a merge made of them. Asked of every merge, whoever made it: a merge that found no conflict has only
/// said so itself.
/// </summary>
/// <param name="vault">Where the trees are.</param>
internal sealed class Survival(ObjectStore vault)
{
    /// <summary>What did not survive; empty when all did.</summary>
    /// <param name="start">The tree both sides come from.</param>
    /// <param name="task">One side's tree.</param>
    /// <param name="present">The other side's tree.</param>
    /// <param name="merged">What was made of them.</param>
    public IReadOnlyList<MergeConflict> Lost(string start, string task, string present, string merged)
    {
        var (byTask, byOthers) = (Paths(start, task), Paths(start, present));
        var (fromTask, fromPresent) = (Paths(task, merged), Paths(present, merged));
        // What one side alone changed must be that side's, byte for byte; what neither did must be as it was.
        var doubtful = byTask.Concat(byOthers).Concat(fromPresent).Distinct(StringComparer.Ordinal).Where(path => (byTask.Contains(path), byOthers.Contains(path)) switch
        {
            (true, false) => fromTask.Contains(path),
            (true, true) => fromTask.Contains(path) || fromPresent.Contains(path),
            _ => fromPresent.Contains(path),
        }).Order(StringComparer.Ordinal).ToList();
        return doubtful.Count == 0 ? [] : LostOf(doubtful, (start, task, present, merged));
    }

    // A file may have been merged under another name, so a path that does not add up alone may do so together with others.
    private IReadOnlyList<MergeConflict> LostOf(IReadOnlyList<string> paths, (string Start, string Task, string Present, string Merged) trees)
    {
        var lines = paths.ToDictionary(path => path, path => Of(path, trees), StringComparer.Ordinal);
        var open = paths.Where(path => !lines[path].AddUp).ToList();
        return open.Count == 0 || LineSides.Sum(open.Select(path => lines[path])).AddUp ? [] : [.. open.Select(path => new MergeConflict(path, ConflictKind.Lost))];
    }

    private LineSides Of(string path, (string Start, string Task, string Present, string Merged) trees) =>
        new(LineCounts.Of(vault, trees.Start, path), LineCounts.Of(vault, trees.Task, path), LineCounts.Of(vault, trees.Present, path), LineCounts.Of(vault, trees.Merged, path));

    private HashSet<string> Paths(string before, string after) =>
        before == after ? [] : [.. vault.Compare(before, after).Select(change => change.Path)];
}
