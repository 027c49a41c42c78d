namespace Maestro.Runtime.Checkpoints.Risks.Changes;

/// <summary>Says what is risky about changes before they become part of the result. Judged by paths: what a file says is not looked into.</summary>
internal static class ChangeRisks
{
    /// <summary>From how many deleted files on an integration is risky. A moved file counts, as its path is deleted.</summary>
    public const int ManyDeletions = 10;

    private const int Named = 3;

    /// <summary>Judges changes.</summary>
    /// <param name="changes">What differs.</param>
    /// <param name="permissions">Files whose mode differs, as far as a tree knows modes: executable or not.</param>
    /// <returns>At most one risk of each kind.</returns>
    public static IReadOnlyList<Risk> Of(IReadOnlyList<FileChange> changes, IReadOnlyList<string> permissions)
    {
        var deleted = changes.Where(c => c.Kind == FileChangeKind.Deleted).Select(c => c.Path).ToList();
        Risk?[] risks =
        [
            One(RiskKind.Dependencies, "changes dependencies", [.. changes.Select(c => c.Path).Where(DependencyFiles.Has)]),
            One(RiskKind.Ci, "changes what a build server does", [.. changes.Select(c => c.Path).Where(CiFiles.Has)]),
            One(RiskKind.Permissions, "changes permissions", permissions),
            deleted.Count >= ManyDeletions ? One(RiskKind.Deletion, $"deletes {deleted.Count} files", deleted) : null,
        ];
        return [.. risks.OfType<Risk>()];
    }

    private static Risk? One(RiskKind kind, string what, IReadOnlyList<string> paths) => paths.Count == 0
        ? null : new(kind, what, string.Join(", ", paths.Take(Named)) + (paths.Count > Named ? $" and {paths.Count - Named} more" : ""));
}
