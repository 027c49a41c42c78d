using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces;

/// <summary>Takes snapshots of workspaces. Costs a look at every file, or at the folders a watch names, and reading what changed.</summary>
internal static class TreeScanner
{
    /// <summary>Takes the snapshot. Nobody may write in the workspace meanwhile.</summary>
    /// <exception cref="DirectoryNotFoundException">The workspace is gone.</exception>
    public static Snapshot Scan(Workspace workspace, ObjectStore vault)
    {
        if (workspace is { Unseen: Unseen.Nothing, Last: { } last })
            return last;
        if (!workspace.Stands)
            throw new DirectoryNotFoundException($"the workspace '{workspace.Root}' is gone");
        var watch = workspace.Watch;
        watch?.Listen();
        if (workspace.Unseen == Unseen.Anything || watch is { Blind: true })
            watch?.Doubts.Everything();
        using var batch = vault.Batch();
        var moment = workspace.InMotion ? DateTimeOffset.UnixEpoch : workspace.Clock.GetUtcNow();
        var reader = new FolderReader(workspace.Rules, batch, moment, watch);
        var content = Read(reader, workspace);
        if (reader.MetSecondNames && watch is { Doubts.All: false })
        {
            watch.Doubts.Everything();
            content = Read(reader, workspace);
        }
        batch.Finish();
        watch?.Doubts.Settle();
        var (manifest, ignored, special) = content.Leftovers;
        workspace.Content = content;
        workspace.Last = new(content.Tree ?? vault.WriteFolder([]), [.. manifest.OrderBy(e => e.Path, StringComparer.Ordinal)], ignored, special);
        workspace.Unseen = Unseen.Nothing;
        return workspace.Last;
    }

    private static FolderNode Read(FolderReader reader, Workspace workspace)
    {
        using var root = OpenFolder.Of(workspace.Root);
        return reader.Read(root, workspace.Content);
    }
}
