using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>What differs between two trees. Renames are two changes here: what matters is which paths hold other bytes.</summary>
internal static class TreeDifference
{
    private static readonly CompareOptions WithoutRenames = new() { Similarity = SimilarityOptions.None };

    /// <summary>Every file that differs, by path.</summary>
    public static IReadOnlyList<FileChange> Files(Repository repository, Tree before, Tree after)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(before, after, WithoutRenames);
        return [.. changes.Select(c => new FileChange(c.Path, c.Status switch
        {
            ChangeKind.Added => FileChangeKind.Added,
            ChangeKind.Deleted => FileChangeKind.Deleted,
            _ => FileChangeKind.Modified,
        })).OrderBy(c => c.Path, StringComparer.Ordinal)];
    }

    /// <summary>How many lines differ, of every file that is text.</summary>
    public static IReadOnlyList<LineCounts> Lines(Repository repository, Tree before, Tree after)
    {
        using var patch = repository.Diff.Compare<Patch>(before, after, WithoutRenames);
        return [.. patch.Where(c => !c.IsBinaryComparison).Select(c => new LineCounts(c.Path, c.LinesAdded, c.LinesDeleted)).OrderBy(c => c.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files of both whose mode differs.</summary>
    public static IReadOnlyList<string> Modes(Repository repository, Tree before, Tree after)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(before, after, WithoutRenames);
        return [.. changes.Where(c => c.Status is not (ChangeKind.Added or ChangeKind.Deleted) && c.Mode != c.OldMode).Select(c => c.Path).Order(StringComparer.Ordinal)];
    }
}
