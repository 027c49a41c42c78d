using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>What is in a tree, as the library reads it. Submodules are left out.</summary>
internal static class TreeWalk
{
    /// <summary>The entries of one folder, by name.</summary>
    public static IReadOnlyList<TreeItem> Folder(Tree tree) =>
        [.. tree.Where(entry => entry.TargetType != TreeEntryTargetType.GitLink).Select(entry => new TreeItem(entry.Name, entry.Target.Sha, FromMode(entry.Mode)))];

    /// <summary>Every file.</summary>
    public static IReadOnlyList<TreeItem> Files(Tree tree)
    {
        var items = new List<TreeItem>();
        Walk(tree, items);
        return items;
    }

    /// <summary>One file, or null.</summary>
    public static TreeItem? File(Tree tree, string path) =>
        tree[path] is { TargetType: TreeEntryTargetType.Blob } entry ? new TreeItem(path, entry.Target.Sha, FromMode(entry.Mode)) : null;

    /// <summary>The tree itself and every one below it.</summary>
    public static IEnumerable<ObjectId> Trees(Tree tree)
    {
        yield return tree.Id;
        foreach (var entry in tree.Where(e => e.TargetType == TreeEntryTargetType.Tree))
            foreach (var id in Trees((Tree)entry.Target))
                yield return id;
    }

    private static void Walk(Tree tree, List<TreeItem> items)
    {
        foreach (var entry in tree)
            if (entry.TargetType == TreeEntryTargetType.Tree)
                Walk((Tree)entry.Target, items);
            else if (entry.TargetType == TreeEntryTargetType.Blob)
                items.Add(new(entry.Path, entry.Target.Sha, FromMode(entry.Mode)));
    }

    private static TreeItemMode FromMode(Mode mode) => mode switch
    {
        Mode.ExecutableFile => TreeItemMode.Executable,
        Mode.SymbolicLink => TreeItemMode.Link,
        Mode.Directory => TreeItemMode.Folder,
        _ => TreeItemMode.File,
    };
}
