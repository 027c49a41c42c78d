using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>
/// Build tools tell by its time whether a file must be built again. One that was changed since gates last judged the workspace, and came with an old
/// time, as by <c>cp -p</c> or <c>tar</c>, would be judged by what was built of it before.
/// </summary>
internal static class FileTimes
{
    /// <summary>Has every file that differs from what was last judged be of now.</summary>
    /// <param name="run">The run.</param>
    /// <param name="workspace">The workspace, which nothing else works in.</param>
    /// <param name="tree">What it holds.</param>
    public static void Renew(Run run, Workspace workspace, string tree)
    {
        if (workspace.Judged is { } before && before != tree)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            foreach (var change in run.Vault.Compare(before, tree).Where(change => change.Kind != FileChangeKind.Deleted))
                File.SetLastWriteTimeUtc(Path.Combine(workspace.Root, change.Path), now);
        }
        workspace.Judged = tree;
    }
}
