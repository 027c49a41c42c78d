using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>What differs between two trees, line by line. Here a file that moved is one file: of what it already said nothing is new.</summary>
internal static class TreePatches
{
    /// <summary>The longest file whose lines are told, in bytes.</summary>
    public const long Longest = 2 * 1024 * 1024;

    private static readonly CompareOptions WithRenames = new() { Similarity = SimilarityOptions.Renames, ContextLines = 3 };

    /// <summary>Every file that differs, by path.</summary>
    public static IReadOnlyList<ChangedFile> Files(Repository repository, Tree before, Tree after)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(before, after, WithRenames);
        return [.. changes.Where(change => change.Status is not ChangeKind.Unmodified).Select(change => File(repository, change)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static ChangedFile File(Repository repository, TreeEntryChanges change)
    {
        var file = new ChangedFile(change.Path, change.Status switch
        {
            ChangeKind.Added or ChangeKind.Copied => FileChangeKind.Added,
            ChangeKind.Deleted => FileChangeKind.Deleted,
            _ => FileChangeKind.Modified,
        })
        { OldPath = change.Status == ChangeKind.Renamed ? change.OldPath : null };
        var (old, now) = (Blob(repository, change.OldExists ? change.OldOid : null), Blob(repository, change.Exists ? change.Oid : null));
        if ((old ?? now) is null || old?.Size > Longest || now?.Size > Longest)
            return file with { HasLines = false };
        var content = repository.Diff.Compare(old, now, WithRenames);
        return content.IsBinaryComparison
            ? file with { HasLines = false }
            : file with { Added = Lines(content.AddedLines), Removed = Lines(content.DeletedLines), Patch = content.Patch };
    }

    // A module of another repository is no file.
    private static Blob? Blob(Repository repository, ObjectId? id) => id is null ? null : repository.Lookup(id) as Blob;

    private static IReadOnlyList<ChangedLine> Lines(IEnumerable<Line> lines) => [.. lines.Select(line => new ChangedLine(line.LineNumber, line.Content.TrimEnd('\n', '\r')))];
}
