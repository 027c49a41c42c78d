using Maestro.Runtime.Git;
using Maestro.Runtime.Git.Packs;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>What is found in a folder while it is read.</summary>
/// <param name="before">What it held before.</param>
/// <param name="prefix">Its path with a slash; empty for the root.</param>
/// <param name="rulesAbove">See <see cref="FolderNode.RulesAbove"/>.</param>
/// <param name="rules">See <see cref="FolderNode.Rules"/>.</param>
internal sealed class FolderContent(FolderNode before, string prefix, string rulesAbove, string rules)
{
    private readonly Dictionary<string, FileNode> files = new(before.Files.Count);
    private readonly Dictionary<string, FolderNode> folders = new(before.Folders.Count);
    private readonly List<ManifestEntry> manifest = [];

    /// <summary>What it held before.</summary>
    public FolderNode Before => before;

    /// <summary>Its path with a slash; empty for the root.</summary>
    public string Prefix => prefix;

    /// <summary>See <see cref="FolderNode.Rules"/>.</summary>
    public string Rules => rules;

    /// <summary>Names that git ignores; a folder's ends in a slash.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>Paths that cannot be kept.</summary>
    public List<string> Special { get; } = [];

    /// <summary>A file or link.</summary>
    public void Add(string name, FileNode file)
    {
        files.Add(name, file);
        if (file.Stat is { IsFile: true, Permissions: not (FileStat.PlainPermissions or FileStat.ExecutablePermissions) })
            manifest.Add(new(prefix + name, false, file.Stat.Permissions));
    }

    /// <summary>A folder that was read.</summary>
    public void Add(string name, FolderNode folder, FileStat stat)
    {
        folders.Add(name, folder);
        if (folder.IsEmpty)
            manifest.Add(new(prefix + name, true, stat.Permissions));
    }

    /// <summary>The folder as it is; what it was before, when nothing is different.</summary>
    public FolderNode Finish(ObjectBatch vault)
    {
        Sort();
        var here = manifest.Count + Ignored.Count + Special.Count == 0 ? Leftovers.None : new(manifest, [.. Ignored.Select(n => prefix + n.TrimEnd('/'))], Special);
        var leftovers = Leftovers.Of(here, folders.Values);
        if (rules == before.Rules && rulesAbove == before.RulesAbove && Same(files, before.Files) && Same(folders, before.Folders) && leftovers.SameAs(before.Leftovers))
            return before;
        return new()
        {
            Files = files,
            Folders = folders,
            Rules = rules,
            RulesAbove = rulesAbove,
            IgnoredNames = Ignored,
            Leftovers = leftovers,
            Tree = SameTree() ? before.Tree : WriteTree(vault),
        };
    }

    // Folders are listed in whatever order the file system has.
    private void Sort()
    {
        manifest.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        Ignored.Sort(StringComparer.Ordinal);
        Special.Sort(StringComparer.Ordinal);
    }

    private static bool Same<T>(Dictionary<string, T> now, IReadOnlyDictionary<string, T> before) where T : class =>
        now.Count == before.Count && now.All(entry => before.TryGetValue(entry.Key, out var old) && ReferenceEquals(old, entry.Value));

    private bool SameTree() =>
        before.Tree is not null
        && files.Count == before.Files.Count
        && files.All(file => before.Files.TryGetValue(file.Key, out var old) && old.SameContent(file.Value))
        && Trees(folders).Count() == Trees(before.Folders).Count()
        && Trees(folders).All(folder => before.Folders.TryGetValue(folder.Key, out var old) && old.Tree == folder.Value.Tree);

    private static IEnumerable<KeyValuePair<string, FolderNode>> Trees(IReadOnlyDictionary<string, FolderNode> folders) => folders.Where(folder => folder.Value.Tree is not null);

    private string? WriteTree(ObjectBatch vault)
    {
        var items = files.Select(file => new TreeItem(file.Key, file.Value.Blob, file.Value.Mode))
            .Concat(Trees(folders).Select(folder => new TreeItem(folder.Key, folder.Value.Tree!, TreeItemMode.Folder))).ToList();
        return items.Count == 0 ? null : vault.WriteFolder(items);
    }
}
