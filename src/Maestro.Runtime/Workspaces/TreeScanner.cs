using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces;

/// <summary>Reads a workspace into the vault: stat everything, hash what changed, follow no link, enter no <c>.git</c>.</summary>
internal sealed class TreeScanner
{
    private readonly Workspace workspace;
    private readonly ObjectStore vault;
    private readonly Dictionary<string, TreeItem> found = [];
    private readonly List<ManifestEntry> manifest = [];
    private readonly List<string> ignored = [];
    private readonly List<string> special = [];

    private TreeScanner(Workspace workspace, ObjectStore vault) => (this.workspace, this.vault) = (workspace, vault);

    /// <summary>Takes the snapshot. Nobody may write in the workspace meanwhile.</summary>
    /// <exception cref="DirectoryNotFoundException">The workspace is gone.</exception>
    public static Snapshot Scan(Workspace workspace, ObjectStore vault)
    {
        if (!workspace.MayBeDirty && workspace.Last is { } last)
            return last;
        if (!workspace.Stands)
            throw new DirectoryNotFoundException($"the workspace '{workspace.Root}' is gone");
        var scanner = new TreeScanner(workspace, vault);
        scanner.Folder(workspace.Root, "");
        return scanner.Finish();
    }

    private Snapshot Finish()
    {
        var before = workspace.Items;
        var put = found.Values.Where(i => !before.TryGetValue(i.Path, out var old) || old != i).ToList();
        var gone = before.Keys.Where(p => !found.ContainsKey(p)).ToList();
        var tree = workspace.Tree is { } same && put.Count == 0 && gone.Count == 0 ? same : vault.WriteTree(workspace.Tree, put, gone);
        (workspace.Tree, workspace.Items, workspace.MayBeDirty) = (tree, found, false);
        return workspace.Last = new(tree, [.. manifest.OrderBy(e => e.Path, StringComparer.Ordinal)], ignored, special);
    }

    // Whether anything is in it.
    private bool Folder(string path, string relative)
    {
        var any = false;
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", EnumerationOptions))
        {
            if (entry.Name == ".git" && relative.Length == 0)
                continue;
            var name = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
            any = true;
            // A name that is not UTF-8 cannot be asked for again; git's own name, in whatever spelling, is in no tree.
            if (FileStat.Read(entry.FullName) is { } stat && !ReservedNames.Contains(entry.Name))
                Entry(entry.FullName, name, stat);
            else
                special.Add(name);
        }
        return any;
    }

    private static readonly EnumerationOptions EnumerationOptions = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private void Entry(string path, string name, FileStat stat)
    {
        if (stat.IsFolder)
        {
            if (!IsIgnored($"{name}/", tracked: false) && !Folder(path, name))
                manifest.Add(new(name, true, stat.Permissions));
        }
        else if (IsIgnored(name, workspace.Items.ContainsKey(name)))
            return;
        else if (stat is { IsFile: false, IsLink: false })
            special.Add(name);
        else
        {
            found[name] = workspace.Cache.Find(name, stat) ?? Read(path, name, stat);
            if (stat.IsFile && stat.Permissions is not (0x1A4 or 0x1ED))
                manifest.Add(new(name, false, stat.Permissions));
        }
    }

    // A tracked file is content whatever the rules say; a folder with tracked files in it is entered all the same.
    private bool IsIgnored(string name, bool tracked)
    {
        if (tracked || !workspace.Rules.IsIgnored(name))
            return false;
        if (name.EndsWith('/') && workspace.Items.Keys.Any(p => p.StartsWith(name, StringComparison.Ordinal)))
            return false;
        ignored.Add(name.TrimEnd('/'));
        return true;
    }

    private TreeItem Read(string path, string name, FileStat stat)
    {
        if (stat.IsLink)
            return new(name, vault.WriteBlob(new FileInfo(path).LinkTarget ?? ""), TreeItemMode.Link);
        using var stream = File.OpenRead(path);
        var item = new TreeItem(name, vault.WriteBlob(stream), stat.IsExecutable ? TreeItemMode.Executable : TreeItemMode.File);
        workspace.Cache.Put(stat, item);
        return item;
    }
}
