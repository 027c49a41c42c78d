using Maestro.Runtime.Capabilities;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>What a task was to change, beside what it changed.</summary>
internal static class Claims
{
    /// <summary>Each claim with what was changed there.</summary>
    public static IReadOnlyList<KeptClaim> Of(WorkTask task, IReadOnlyList<FileChange> changes) =>
        [.. task.Writes.Select(claim => new KeptClaim(claim, [.. changes.Select(change => change.Path).Where(path => GlobClaims.Overlap(claim, path))]))];

    /// <summary>The failure of a task that left a claim alone; null when it left none.</summary>
    public static Failure? Broken(WorkTask task, IReadOnlyList<KeptClaim> claims) => claims.Where(claim => claim.Changed.Count == 0).ToList() is { Count: > 0 } broken
        ? new()
        {
            Kind = FailureKind.Agent,
            Message = $"{task.Id} was to change {string.Join(", ", broken.Select(claim => claim.Claim))}, and nothing there is changed",
            Findings = [.. broken.Select(claim => new GateFinding("the plan says that this is changed, and it is not", File: claim.Claim))],
        }
        : null;
}
