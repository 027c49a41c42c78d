using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces;

/// <summary>Takes snapshots of workspaces. Costs a look at every file, and reading those that changed.</summary>
internal static class TreeScanner
{
    /// <summary>Takes the snapshot. Nobody may write in the workspace meanwhile.</summary>
    /// <exception cref="DirectoryNotFoundException">The workspace is gone.</exception>
    public static Snapshot Scan(Workspace workspace, ObjectStore vault)
    {
        if (!workspace.MayBeDirty && workspace.Last is { } last)
            return last;
        if (!workspace.Stands)
            throw new DirectoryNotFoundException($"the workspace '{workspace.Root}' is gone");
        var reader = new FolderReader(workspace.Rules, vault, workspace.Clock.GetUtcNow());
        using var root = OpenFolder.Of(workspace.Root);
        var content = reader.Read(root, workspace.Content);
        var (manifest, ignored, special) = content.Leftovers;
        workspace.Content = content;
        workspace.Last = new(content.Tree ?? vault.WriteFolder([]), [.. manifest.OrderBy(e => e.Path, StringComparer.Ordinal)], ignored, special);
        workspace.MayBeDirty = false;
        return workspace.Last;
    }
}
