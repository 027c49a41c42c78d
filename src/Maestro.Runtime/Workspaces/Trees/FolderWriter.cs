using System.Text;
using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Makes folders hold trees: goes only where the trees differ.</summary>
/// <param name="vault">Where trees and links are.</param>
/// <param name="blobs">Writes files.</param>
/// <param name="moment">When the writing began.</param>
/// <param name="emptyFolders">Folders that stay although nothing is in them.</param>
internal sealed class FolderWriter(ObjectStore vault, BlobWriter blobs, DateTimeOffset moment, HashSet<string> emptyFolders)
{
    /// <summary>Makes a workspace's root hold a tree.</summary>
    /// <param name="folder">The open root.</param>
    /// <param name="present">What it holds.</param>
    /// <param name="tree">Id of the tree.</param>
    /// <returns>What it holds then, as far as trees go.</returns>
    public FolderNode Write(OpenFolder folder, FolderNode present, string tree) => Write(folder, present, tree, "", depth: 0);

    private FolderNode Write(OpenFolder folder, FolderNode present, string? tree, string prefix, int depth)
    {
        if (present.Tree == tree)
            return present;
        var target = tree is null ? [] : vault.ReadFolder(tree);
        var files = target.Where(item => item.Mode != TreeItemMode.Folder).ToDictionary(item => item.Path);
        var folders = target.Where(item => item.Mode == TreeItemMode.Folder).ToList();

        foreach (var name in present.Files.Keys.Where(name => !files.ContainsKey(name)))
            folder.Delete(name);
        foreach (var (name, node) in present.Folders.ExceptBy(folders.Select(item => item.Path), entry => entry.Key))
            Empty(folder, name, node, prefix, depth, files.ContainsKey(name));
        var written = files.ToDictionary(file => file.Key, file => present.Files.TryGetValue(file.Key, out var old) && IsSame(old, file.Value) ? old : Put(folder, file.Value, old, prefix));
        var below = new FolderNode[folders.Count];
        InParallel.Each(folders.Count, depth, i =>
            below[i] = Into(folder, folders[i], present.Folders.GetValueOrDefault(folders[i].Path) ?? FolderNode.Empty, prefix, depth));
        return new()
        {
            Files = written,
            Folders = folders.Zip(below).ToDictionary(pair => pair.First.Path, pair => pair.Second),
            Rules = present.Rules,
            RulesAbove = present.RulesAbove,
            IgnoredNames = present.IgnoredNames,
            Leftovers = present.Leftovers,
            Tree = tree,
        };
    }

    private static bool IsSame(FileNode old, TreeItem item) => old.Blob == item.Blob && old.Mode == item.Mode;

    // A folder that the tree does not have: what is known of it goes, and it too when nothing else is in it or a file takes its place.
    private void Empty(OpenFolder parent, string name, FolderNode present, string prefix, int depth, bool makeRoom)
    {
        if (parent.Stat(name) is not { IsFolder: true })
            return;
        using (var folder = parent.Folder(name))
            Write(folder, present, null, $"{prefix}{name}/", depth + 1);
        if (makeRoom)
            parent.DeleteAll(name);
        else if (!emptyFolders.Contains(prefix + name))
            parent.DeleteIfEmpty(name);
    }

    private FolderNode Into(OpenFolder parent, TreeItem item, FolderNode present, string prefix, int depth)
    {
        if (present.Tree == item.Blob)
            return present;
        if (present.Tree is null)
        {
            if (parent.Stat(item.Path) is { IsFolder: false })
                parent.Delete(item.Path);
            parent.MakeFolder(item.Path);
        }
        using var folder = parent.Folder(item.Path);
        return Write(folder, present, item.Blob, $"{prefix}{item.Path}/", depth + 1);
    }

    private FileNode Put(OpenFolder folder, TreeItem item, FileNode? present, string prefix)
    {
        if (present is null && folder.Stat(item.Path) is { IsFolder: true })
            folder.DeleteAll(item.Path);
        if (item.Mode == TreeItemMode.Link)
            using (var target = new StreamReader(vault.ReadBlob(item.Blob), Encoding.UTF8))
                folder.WriteLink(item.Path, target.ReadToEnd());
        else
            blobs.Write(folder, item);
        return folder.Stat(item.Path) is { } stat
            ? new(stat, FileNode.Settles(stat, moment), item.Blob, item.Mode)
            : throw new IOException($"'{prefix}{item.Path}' went away while it was written");
    }
}
