namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>What a folder holds that a git tree does not.</summary>
/// <param name="Manifest">Empty folders and permissions.</param>
/// <param name="Ignored">Topmost ignored paths.</param>
/// <param name="Special">Paths that cannot be kept.</param>
internal sealed record Leftovers(IReadOnlyList<ManifestEntry> Manifest, IReadOnlyList<string> Ignored, IReadOnlyList<string> Special)
{
    /// <summary>Nothing of that sort.</summary>
    public static Leftovers None { get; } = new([], [], []);

    /// <summary>All of several together.</summary>
    public static Leftovers Of(Leftovers here, IEnumerable<FolderNode> below)
    {
        var all = below.Select(folder => folder.Leftovers).Where(leftovers => leftovers != None).Prepend(here).ToList();
        return all.Count == 1
            ? here
            : new([.. all.SelectMany(l => l.Manifest)], [.. all.SelectMany(l => l.Ignored)], [.. all.SelectMany(l => l.Special)]);
    }

    /// <summary>Whether both say the same.</summary>
    public bool SameAs(Leftovers other) =>
        ReferenceEquals(this, other)
        || (Manifest.SequenceEqual(other.Manifest) && Ignored.SequenceEqual(other.Ignored) && Special.SequenceEqual(other.Special));
}
