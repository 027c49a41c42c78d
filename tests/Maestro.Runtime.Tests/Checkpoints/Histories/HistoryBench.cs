using System.Runtime.Versioning;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>A user's repository, a vault and a pool of workspaces, all real; each history begins with them as they were at first.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class HistoryBench : IAsyncDisposable
{
    // In memory where there is such a place: thousands of histories sync often, and how long a disk takes is not what is tried.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"maestro-histories-{Guid.NewGuid():n}")).FullName;
    private readonly ObjectStore _vault;
    private RunRepository _repository = null!;
    private WorkspacePool _pool = null!;
    private Head _head = null!;
    private int _count;

    private HistoryBench() => _vault = ObjectStore.Open(Path.Combine(_folder, "vault.git"));

    private string User => Path.Combine(_folder, "user");

    private string Template => Path.Combine(_folder, "template");

    /// <summary>Makes one.</summary>
    internal static async Task<HistoryBench> MakeAsync()
    {
        var bench = new HistoryBench();
        await bench.BeginAsync();
        return bench;
    }

    /// <summary>Plays a history.</summary>
    internal async Task PlayAsync(IEnumerable<Step> steps)
    {
        Directory.Delete(User, recursive: true);
        Copy(Template, User);
        var workspace = await _pool.TakeAsync(_head, CancellationToken.None);
        await using var history = new History(User, Path.Combine(_folder, $"journal-{_count++}"), _vault, workspace, _head);
        foreach (var step in steps)
            await history.DoAsync(step);
        // After a failure nobody takes it up again.
        _pool.Return(workspace);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _pool.Dispose();
        _repository.Dispose();
        _vault.Dispose();
        await FolderRemoval.RemoveAsync(new ProcessSupervisor(new()), _folder);
    }

    private async Task BeginAsync()
    {
        var processes = new ProcessSupervisor(new());
        Directory.CreateDirectory(Path.Combine(User, "d"));
        await File.WriteAllTextAsync(Path.Combine(User, ".gitignore"), "*.log\nout/\n");
        await File.WriteAllTextAsync(Path.Combine(User, "a"), "0");
        await File.WriteAllTextAsync(Path.Combine(User, "d", "a"), "0");
        var git = new GitCommand(processes, User, variables: new Dictionary<string, string?>
        {
            ["GIT_AUTHOR_NAME"] = "Somebody",
            ["GIT_AUTHOR_EMAIL"] = "s@example.invalid",
            ["GIT_COMMITTER_NAME"] = "Somebody",
            ["GIT_COMMITTER_EMAIL"] = "s@example.invalid",
        });
        await git.RunAsync(["init", "--quiet", "--initial-branch=main", "--template="]);
        await git.RunAsync(["add", "--all"]);
        await git.RunAsync(["commit", "--quiet", "--message", "Start"]);
        var user = await RepositoryProbe.LookAsync(processes, User, CancellationToken.None);
        _repository = await RunRepository.OpenAsync(f => new(processes, f), user.Value!, Path.Combine(_folder, "run.git"), CancellationToken.None);
        _pool = new(_repository, _vault, Path.Combine(_folder, "workspaces"), TimeProvider.System);
        var first = await _pool.CheckOutAsync(user.Value!.HeadCommit, CancellationToken.None);
        var tree = TreeScanner.Scan(first, _vault).Tree;
        _head = new(user.Value.HeadCommit, _vault.WriteCommit(tree, [], "base"), tree);
        _pool.Return(first);
        Copy(User, Template);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
            if (entry is DirectoryInfo)
                Copy(entry.FullName, Path.Combine(to, entry.Name));
            else
                File.Copy(entry.FullName, Path.Combine(to, entry.Name));
    }
}
