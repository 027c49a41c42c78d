using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Checkpoints;

/// <summary>A workspace's content that can be brought back exactly.</summary>
/// <param name="Id">Unique in the run: <c>c1</c>, <c>c2</c>.</param>
/// <param name="Label">What it was taken at.</param>
/// <param name="Snapshot">The commit in the vault.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Manifest">What the tree cannot hold.</param>
/// <param name="Head">What was integrated at that moment.</param>
/// <param name="Good">Whether every gate that was asked had passed on this very tree.</param>
internal sealed record Checkpoint(
    string Id, string Label, string Snapshot, string Tree, IReadOnlyList<ManifestEntry> Manifest, Head Head, bool Good)
{
    /// <summary>What it holds; it keeps nothing that is ignored.</summary>
    internal Snapshot Content() => new(Tree, Manifest, [], []);
}
