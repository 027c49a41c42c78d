using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Takes snapshots of what a folder holds. Costs a look at every file, or at the folders a watch names, and reading what changed.</summary>
internal static class TreeScanner
{
    /// <summary>Takes the snapshot. Nobody may write in it meanwhile, unless it says so.</summary>
    /// <exception cref="DirectoryNotFoundException">It is gone.</exception>
    public static Snapshot Scan(KnownTree tree, ObjectStore vault)
    {
        if (tree is { Unseen: Unseen.Nothing, Last: { } last })
            return last;
        if (!tree.Stands)
            throw new DirectoryNotFoundException($"the workspace '{tree.Root}' is gone");
        var watch = tree.Watch;
        watch?.Listen();
        if (tree.Unseen == Unseen.Anything || watch is { Blind: true })
            watch?.Doubts.Everything();
        using var batch = vault.Batch();
        var moment = tree.InMotion ? DateTimeOffset.UnixEpoch : tree.Clock.GetUtcNow();
        var reader = new FolderReader(tree.Rules, batch, moment, watch);
        var content = Read(reader, tree);
        if (reader.MetSecondNames && watch is { Doubts.All: false })
        {
            watch.Doubts.Everything();
            content = Read(reader, tree);
        }
        batch.Finish();
        watch?.Doubts.Settle();
        var (manifest, ignored, special) = content.Leftovers;
        tree.Content = content;
        tree.Last = new(content.Tree ?? vault.WriteFolder([]), [.. manifest.OrderBy(e => e.Path, StringComparer.Ordinal)], ignored, special);
        tree.Unseen = Unseen.Nothing;
        return tree.Last;
    }

    private static FolderNode Read(FolderReader reader, KnownTree tree)
    {
        using var root = OpenFolder.Of(tree.Root);
        return reader.Read(root, tree.Content);
    }
}
