namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>A workspace's content at one moment, byte for byte, without what git ignores.</summary>
/// <param name="Tree">Id of the tree in the vault.</param>
/// <param name="Manifest">What the tree cannot hold, in path order.</param>
/// <param name="Ignored">Topmost ignored paths that were there; they are not part of the content.</param>
/// <param name="Special">Paths that cannot be kept: neither file, link nor folder, or of a name that git or UTF-8 does not have.</param>
internal sealed record Snapshot(
    string Tree, IReadOnlyList<ManifestEntry> Manifest, IReadOnlyList<string> Ignored, IReadOnlyList<string> Special)
{
    /// <summary>Whether both hold the same content, ignored paths aside: a folder in which only those are is as good as an empty one.</summary>
    public bool SameAs(Snapshot other) => Tree == other.Tree && Beside(other.Ignored).SequenceEqual(other.Beside(Ignored));

    // The manifest without folders that are not empty on the other side, for what is ignored there.
    private IEnumerable<ManifestEntry> Beside(IReadOnlyList<string> ignored) =>
        Manifest.Where(entry => !entry.Folder || !ignored.Any(path => path.StartsWith(entry.Path + "/", StringComparison.Ordinal)));
}
