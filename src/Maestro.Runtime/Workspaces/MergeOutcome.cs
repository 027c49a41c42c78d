namespace Maestro.Runtime.Workspaces;

/// <summary>What came of laying a result on the present head.</summary>
/// <param name="Tree">The combined tree; null when both sides changed the same place.</param>
/// <param name="Conflicts">The paths in question.</param>
internal sealed record MergeOutcome(string? Tree, IReadOnlyList<string> Conflicts);
