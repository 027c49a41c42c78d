using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces;

/// <summary>
/// Makes a workspace hold a tree exactly. Each file is written beside its place and renamed into it; no link is followed on the way; only
/// what the present snapshot knows is deleted.
/// </summary>
internal sealed class TreeWriter(Workspace workspace, ObjectStore vault)
{
    private const string Temporary = ".maestro-write";

    /// <summary>Writes what differs.</summary>
    /// <param name="tree">The tree to hold.</param>
    /// <param name="manifest">What the tree cannot hold.</param>
    /// <param name="removeIgnored">Whether ignored paths go too, as when a workspace changes hands.</param>
    public void Write(string tree, IReadOnlyList<ManifestEntry> manifest, bool removeIgnored)
    {
        Directory.CreateDirectory(workspace.Root);
        var present = TreeScanner.Scan(workspace, vault);
        var target = tree == workspace.Tree ? workspace.Items : vault.ReadTree(tree).ToDictionary(i => i.Path);
        foreach (var path in workspace.Items.Keys.Where(p => !target.ContainsKey(p)).Concat(present.Special).Concat(removeIgnored ? present.Ignored : []).ToList())
            Delete(path);
        foreach (var empty in present.Manifest.Where(e => e.Folder && !manifest.Any(m => m.Folder && m.Path == e.Path)))
            Delete(empty.Path);
        foreach (var item in target.Values)
            if (!workspace.Items.TryGetValue(item.Path, out var old) || old != item)
                Put(item);
        Permissions(present.Manifest, manifest, target);
        (workspace.Tree, workspace.Items, workspace.MayBeDirty) = (tree, target, true);
    }

    private void Put(TreeItem item)
    {
        var path = Full(item.Path);
        MakeFolder(Path.GetDirectoryName(item.Path)!.Replace('\\', '/'));
        if (FileStat.Read(path) is { IsFolder: true })
            Directory.Delete(path, recursive: true);
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, Temporary);
        File.Delete(temporary);
        using (var content = vault.ReadBlob(item.Blob))
            if (item.Mode == TreeItemMode.Link)
                File.CreateSymbolicLink(temporary, new StreamReader(content).ReadToEnd());
            else
                Copy(content, temporary, item.Mode);
        Rename.Over(temporary, path);
        if (item.Mode != TreeItemMode.Link && FileStat.Read(path) is { } stat)
            workspace.Cache.Put(stat, item);
    }

    private static void Copy(Stream content, string path, TreeItemMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        using (var file = new FileStream(path, options))
            content.CopyTo(file);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)(mode == TreeItemMode.Executable ? 0x1ED : 0x1A4));
    }

    // A link or file where a folder must be is in nobody's snapshot any more by now, or about to be replaced: it goes.
    private void MakeFolder(string relative)
    {
        var path = workspace.Root;
        foreach (var part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            path = Path.Combine(path, part);
            if (FileStat.Read(path) is { IsFolder: false })
                File.Delete(path);
            Directory.CreateDirectory(path);
        }
    }

    private void Delete(string relative)
    {
        if (UnderLink(relative))
            return;
        var path = Full(relative);
        if (FileStat.Read(path) is not { } stat)
            return;
        if (stat.IsFolder)
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder != workspace.Root; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }

    private bool UnderLink(string relative)
    {
        var path = workspace.Root;
        foreach (var part in relative.Split('/')[..^1])
        {
            path = Path.Combine(path, part);
            if (FileStat.Read(path) is not { IsFolder: true })
                return true;
        }
        return false;
    }

    private void Permissions(IReadOnlyList<ManifestEntry> before, IReadOnlyList<ManifestEntry> after, Dictionary<string, TreeItem> target)
    {
        foreach (var entry in after.Where(e => e.Folder))
            MakeFolder(entry.Path);
        if (OperatingSystem.IsWindows())
            return;
        // Changing the mode of what became a link would change what it leads to.
        foreach (var entry in before.Where(e => !e.Folder && !after.Contains(e)))
            if (target.TryGetValue(entry.Path, out var item) && item.Mode != TreeItemMode.Link)
                File.SetUnixFileMode(Full(entry.Path), (UnixFileMode)(item.Mode == TreeItemMode.Executable ? 0x1ED : 0x1A4));
        foreach (var entry in after)
            File.SetUnixFileMode(Full(entry.Path), (UnixFileMode)entry.Permissions);
    }

    private string Full(string relative) => Path.Combine(workspace.Root, relative);
}
