using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>
/// Makes a workspace hold a tree exactly. Each file is written beside its place and renamed into it; no link is followed on the way; only
/// what the present snapshot knows is deleted.
/// </summary>
/// <remarks>
/// What is written is not synced. A workspace is read again before anything is claimed of it, also after a crash, and can always be made
/// anew from the vault.
/// </remarks>
internal sealed class TreeWriter(KnownTree workspace, ObjectStore vault)
{
    /// <summary>Writes what differs.</summary>
    /// <param name="tree">The tree to hold.</param>
    /// <param name="manifest">What the tree cannot hold.</param>
    /// <param name="removeIgnored">Whether ignored paths go too, as when a workspace changes hands.</param>
    public void Write(string tree, IReadOnlyList<ManifestEntry> manifest, bool removeIgnored)
    {
        Directory.CreateDirectory(workspace.Root);
        var present = TreeScanner.Scan(workspace, vault);
        // From here on, also if this fails half way.
        workspace.Unseen = Unseen.Watched;
        using (var root = OpenFolder.Of(workspace.Root))
        {
            foreach (var path in present.Special.Concat(removeIgnored ? present.Ignored : []).Concat(present.Manifest.Where(e => e.Folder && !manifest.Contains(e)).Select(e => e.Path)))
                Remove(root, path.Split('/'));
            var empty = manifest.Where(e => e.Folder).Select(e => e.Path).ToHashSet();
            workspace.Content = new FolderWriter(vault, new(vault, workspace.Sources), workspace.Clock.GetUtcNow(), empty).Write(root, workspace.Content, tree);
        }
        Permissions(present.Manifest, manifest);
    }

    // The folders on the way are gone as well when they were there for its sake only; git would not have made them.
    private static void Remove(OpenFolder folder, ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
            folder.DeleteAll(path[0]);
        else if (folder.Stat(path[0]) is { IsFolder: true })
        {
            using (var next = folder.Folder(path[0]))
                Remove(next, path[1..]);
            folder.DeleteIfEmpty(path[0]);
        }
    }

    private void Permissions(IReadOnlyList<ManifestEntry> before, IReadOnlyList<ManifestEntry> after)
    {
        foreach (var entry in after.Where(e => e.Folder))
            MakeFolder(entry.Path);
        if (OperatingSystem.IsWindows())
            return;
        // Changing the mode of what became a link would change what it leads to.
        foreach (var entry in before.Where(e => !e.Folder && !after.Contains(e)))
            if (Find(entry.Path) is { } file && file.Mode != TreeItemMode.Link)
                File.SetUnixFileMode(Full(entry.Path), (UnixFileMode)(file.Mode == TreeItemMode.Executable ? FileStat.ExecutablePermissions : FileStat.PlainPermissions));
        foreach (var entry in after)
            File.SetUnixFileMode(Full(entry.Path), (UnixFileMode)entry.Permissions);
    }

    private FileNode? Find(string path)
    {
        var parts = path.Split('/');
        var folder = workspace.Content;
        foreach (var part in parts[..^1])
            folder = folder.Folders.GetValueOrDefault(part) ?? FolderNode.Empty;
        return folder.Files.GetValueOrDefault(parts[^1]);
    }

    // A link or file where a folder must be is in nobody's snapshot any more by now: it goes.
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

    private string Full(string relative) => Path.Combine(workspace.Root, relative);
}
