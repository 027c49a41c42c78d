using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Workspaces;

/// <summary>
/// Makes workspaces and uses them again: making one is the dearest thing a run does. A returned workspace is brought to the next head by
/// writing only what differs; its <c>.git</c> is kept only when not a byte of it changed. Large files are cloned where the file system can.
/// </summary>
internal sealed class WorkspacePool(RunRepository repository, ObjectStore vault, string folder, TimeProvider clock) : IDisposable
{
    private readonly Stack<Workspace> free = new();
    private readonly List<Workspace> all = [];
    private readonly Lock gate = new();
    private readonly CloneSources sources = new(folder);

    /// <summary>A workspace that holds exactly the head's content, and nothing else.</summary>
    /// <param name="head">What it shall hold.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<Workspace> TakeAsync(Head head, CancellationToken ct)
    {
        var workspace = Free();
        await PlaceAsync(workspace, head, ct);
        return workspace;
    }

    /// <summary>Gives a workspace back. No process may be left in it.</summary>
    public void Return(Workspace workspace)
    {
        lock (gate)
            free.Push(workspace);
    }

    /// <summary>Makes the first workspace of a run from git's own checkout, so that the vault learns the tree as the user's settings write it.</summary>
    /// <param name="commit">The commit to start from.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<Workspace> CheckOutAsync(string commit, CancellationToken ct)
    {
        var workspace = Make();
        await repository.CheckOutAsync(commit, workspace.Root, ct);
        return workspace;
    }

    /// <summary>Brings a workspace to a head: files, permissions, <c>.git</c>; removes what is ignored.</summary>
    public async Task PlaceAsync(Workspace workspace, Head head, CancellationToken ct)
    {
        if (!workspace.Stands)
            Renew(workspace);
        try
        {
            Write(workspace, head);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something in it cannot be removed: a name that is not UTF-8, a folder that may not be written.
            Renew(workspace);
            Write(workspace, head);
        }
        await GitDirectoryAsync(workspace, head.Commit, ct);
    }

    /// <summary>Brings back a workspace whose folder is gone, with what it held.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="held">What it shall hold again.</param>
    /// <param name="commit">The commit its content started from.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task BringBackAsync(Workspace workspace, Snapshot held, string commit, CancellationToken ct)
    {
        Renew(workspace);
        new TreeWriter(workspace, vault).Write(held.Tree, held.Manifest, removeIgnored: false);
        await GitDirectoryAsync(workspace, commit, ct);
    }

    /// <summary>Sees to it that a workspace holds what it is taken to hold: after a crash it is a fresh one, and an agent may have left droppings in it.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="start">What its content started from.</param>
    /// <param name="tree">What it shall hold.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task HoldAsync(Workspace workspace, Head start, string tree, CancellationToken ct)
    {
        if (!workspace.Stands || workspace.GitDirectory?.Commit != start.Commit)
            await PlaceAsync(workspace, start, ct);
        if (TreeScanner.Scan(workspace, vault).Tree != tree)
            new TreeWriter(workspace, vault).Write(tree, [], removeIgnored: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
            foreach (var workspace in all)
                workspace.Dispose();
        sources.Dispose();
    }

    private void Write(Workspace workspace, Head head)
    {
        if (workspace.Unseen == Unseen.Nothing && workspace.Content.Tree == head.Tree && workspace.Last is { Ignored.Count: 0, Special.Count: 0, Manifest.Count: 0 })
            return;
        new TreeWriter(workspace, vault).Write(head.Tree, [], removeIgnored: true);
        if (workspace.Last is { Special.Count: > 0 } && TreeScanner.Scan(workspace, vault).Special is [var stays, ..])
            throw new IOException($"'{stays}' cannot be removed from '{workspace.Root}'");
    }

    // An empty folder in the same place; what was there is set aside, and goes with the run.
    private static void Renew(Workspace workspace)
    {
        if (workspace.Stands)
            Directory.Move(workspace.Root, $"{workspace.Root}.aside-{Guid.NewGuid():n}");
        else
            File.Delete(workspace.Root);
        Directory.CreateDirectory(workspace.Root);
        (workspace.Content, workspace.Last, workspace.Unseen, workspace.GitDirectory) = (FolderNode.Empty, null, Unseen.Anything, null);
    }

    private Workspace Free()
    {
        lock (gate)
            if (free.TryPop(out var workspace))
                return workspace;
        return Make();
    }

    private Workspace Make()
    {
        lock (gate)
        {
            string root;
            var number = all.Count;
            do
                root = Path.Combine(folder, $"w{++number}");
            while (Directory.Exists(root));
            Directory.CreateDirectory(root);
            var workspace = new Workspace(root, new(repository.Path, root), clock) { Sources = sources };
            all.Add(workspace);
            return workspace;
        }
    }

    private async Task GitDirectoryAsync(Workspace workspace, string commit, CancellationToken ct)
    {
        var path = Path.Combine(workspace.Root, ".git");
        if (workspace.GitDirectory is { } known && known.Commit == commit && GitDirectoryFingerprint.Of(path) == known.Fingerprint)
            return;
        if (FileStat.Read(path) is { IsFolder: true })
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
        await repository.WriteGitDirectoryAsync(commit, path, ct);
        workspace.GitDirectory = (commit, GitDirectoryFingerprint.Of(path));
    }
}
