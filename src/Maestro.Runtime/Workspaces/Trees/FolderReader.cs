using Maestro.Runtime.Git;
using Maestro.Runtime.Git.Packs;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Watching;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Reads folders into the vault: stat everything, hash what changed, follow no link, enter no <c>.git</c>.</summary>
/// <param name="rules">What is ignored.</param>
/// <param name="vault">Where content goes.</param>
/// <param name="moment">When the reading began.</param>
/// <param name="watch">Tells what need not be read again; null when everything is.</param>
internal sealed class FolderReader(IgnoreRules rules, ObjectBatch vault, DateTimeOffset moment, TreeWatch? watch)
{
    private const string IgnoreFile = ".gitignore";

    /// <summary>Whether a file was read that has other names: then a folder may hold something new of which no watch told.</summary>
    public bool MetSecondNames { get; private set; }

    /// <summary>Reads a workspace's root.</summary>
    /// <param name="folder">The open root.</param>
    /// <param name="before">What it held before; nothing when it was never read.</param>
    public FolderNode Read(OpenFolder folder, FolderNode before) => watch?.Doubts.AreNone("") == true ? before : Read(folder, "", before, "", depth: 0);

    private FolderNode Read(OpenFolder folder, string prefix, FolderNode before, string rulesAbove, int depth)
    {
        watch?.Cover(folder, prefix);
        var entries = folder.List();
        // The rules first: they say what of the rest is read.
        var ignoreFile = entries.FirstOrDefault(entry => entry is { Name: IgnoreFile, Stat.IsFolder: false });
        var rulesHere = ignoreFile.Stat is { } ignoreStat and ({ IsFile: true } or { IsLink: true })
            ? $"{rulesAbove}{prefix}{File(folder, IgnoreFile, ignoreStat, before.Files.GetValueOrDefault(IgnoreFile)).Blob} "
            : rulesAbove;
        var found = new FolderContent(before, prefix, rulesAbove, rulesHere);
        var folders = new List<(string Name, FileStat Stat)>();
        foreach (var entry in entries)
            if (entry.Name == ".git" && prefix.Length == 0)
                continue;
            else if (entry.Stat is not { } stat || ReservedNames.Contains(entry.Name))
                found.Special.Add(prefix + entry.Name);
            else if (!stat.IsFolder)
                Entry(folder, found, entry.Name, stat);
            else if (before.Folders.GetValueOrDefault(entry.Name)?.Tree is null && IsIgnored(found, entry.Name + "/"))
                found.Ignored.Add(entry.Name + "/");
            else
                folders.Add((entry.Name, stat));
        Folders(folder, found, folders, depth);
        return found.Finish(vault);
    }

    private void Folders(OpenFolder folder, FolderContent found, List<(string Name, FileStat Stat)> names, int depth)
    {
        var nodes = new FolderNode[names.Count];
        InParallel.Each(names.Count, depth, i =>
        {
            var (name, path) = (names[i].Name, $"{found.Prefix}{names[i].Name}/");
            var known = found.Before.Folders.GetValueOrDefault(name);
            if (known is not null && known.RulesAbove == found.Rules && watch?.Doubts.AreNone(path) == true)
            {
                nodes[i] = known;
                return;
            }
            using var open = folder.Folder(name);
            nodes[i] = Read(open, path, known ?? FolderNode.Empty, found.Rules, depth + 1);
        });
        for (var i = 0; i < nodes.Length; i++)
            found.Add(names[i].Name, nodes[i], names[i].Stat);
    }

    private void Entry(OpenFolder folder, FolderContent found, string name, FileStat stat)
    {
        var old = found.Before.Files.GetValueOrDefault(name);
        // A known file is content whatever the rules say.
        if (old is null && IsIgnored(found, name))
            found.Ignored.Add(name);
        else if (stat is { IsFile: false, IsLink: false })
            found.Special.Add(found.Prefix + name);
        else
            found.Add(name, File(folder, name, stat, old));
    }

    private bool IsIgnored(FolderContent found, string name) =>
        (found.Rules == found.Before.Rules && found.Before.IgnoredNames.Contains(name)) || rules.IsIgnored(found.Prefix + name);

    private FileNode File(OpenFolder folder, string name, FileStat stat, FileNode? old)
    {
        if (old?.Holds(stat) == true)
            return old;
        var settled = FileNode.Settles(stat, moment);
        MetSecondNames |= stat.Names > 1;
        if (stat.IsLink)
            return new(stat, settled, vault.WriteBlob(folder.ReadLink(name), old?.Blob), TreeItemMode.Link);
        using var stream = folder.Read(name);
        return new(stat, settled, vault.WriteBlob(stream, stat.Size, old?.Blob), stat.IsExecutable ? TreeItemMode.Executable : TreeItemMode.File);
    }
}
