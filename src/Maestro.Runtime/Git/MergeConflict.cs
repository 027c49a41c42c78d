namespace Maestro.Runtime.Git;

/// <summary>A path that two sides of a merge are at odds over.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Kind">How they are.</param>
internal sealed record MergeConflict(string Path, ConflictKind Kind)
{
    /// <summary>In a sentence: what happened to the path.</summary>
    public string What => Kind switch
    {
        ConflictKind.BothAdded => "added on both sides",
        ConflictKind.ChangedAndDeleted => "changed meanwhile, and deleted by the task",
        ConflictKind.DeletedAndChanged => "deleted meanwhile, and changed by the task",
        ConflictKind.AnotherType => "a file on one side, and something else on the other",
        ConflictKind.Binary => "a file without lines, changed on both sides",
        ConflictKind.Lost => "what a side changed did not survive the merge",
        _ => "the same lines changed on both sides",
    };
}
