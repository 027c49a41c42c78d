using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces.Merging;

/// <summary>What came of laying a result on the present head.</summary>
/// <param name="Tree">The combined tree; null when both sides changed the same place.</param>
/// <param name="Conflicts">What they are at odds over; empty when there is a tree.</param>
internal sealed record MergeOutcome(string? Tree, IReadOnlyList<MergeConflict> Conflicts);
