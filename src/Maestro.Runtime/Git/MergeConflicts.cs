using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>Reads what a merge was left with.</summary>
internal static class MergeConflicts
{
    /// <summary>One for each path, in their order.</summary>
    public static IReadOnlyList<MergeConflict> Of(Repository repository, IEnumerable<Conflict> conflicts) =>
    [
        .. conflicts.Select(conflict => new MergeConflict((conflict.Ours ?? conflict.Theirs ?? conflict.Ancestor).Path, KindOf(repository, conflict)))
            .GroupBy(conflict => conflict.Path, StringComparer.Ordinal).Select(same => same.First()).OrderBy(conflict => conflict.Path, StringComparer.Ordinal),
    ];

    private static ConflictKind KindOf(Repository repository, Conflict conflict) => conflict switch
    {
        // A folder in the place of a file leaves one side alone with its entry, as a deletion does; so does a rename.
        { Ours: null, Theirs: null } => ConflictKind.AnotherType,
        { Ours: { } ours, Theirs: { } theirs } when Type(ours.Mode) != Type(theirs.Mode) => ConflictKind.AnotherType,
        { Ours: { } ours, Theirs: { } theirs } when IsBinary(repository, ours) || IsBinary(repository, theirs) => ConflictKind.Binary,
        { Ancestor: null, Ours: not null, Theirs: not null } => ConflictKind.BothAdded,
        { Ancestor: null } => ConflictKind.AnotherType,
        { Theirs: null } => ConflictKind.ChangedAndDeleted,
        { Ours: null } => ConflictKind.DeletedAndChanged,
        _ => ConflictKind.Content,
    };

    private static Mode Type(Mode mode) => mode is Mode.ExecutableFile or Mode.NonExecutableGroupWritableFile ? Mode.NonExecutableFile : mode;

    private static bool IsBinary(Repository repository, IndexEntry side) => repository.Lookup<Blob>(side.Id) is { IsBinary: true };
}
