using EndToEnd.Harness;
using Maestro.Runtime.Deliveries;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;
using Maestro.Tests.Oracle;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>A user's repository, a run's repository over it, a pool and a place of delivery, all real.</summary>
internal sealed class DeliveryBench : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ObjectStore vault;
    private readonly RunRepository repository;

    private DeliveryBench(string root, RepositoryInfo info, TempFolder folder, RunRepository repository)
    {
        this.folder = folder;
        this.repository = repository;
        vault = ObjectStore.Open(folder["vault.git"]);
        Info = info;
        Pool = new(repository, vault, folder["workspaces"], TimeProvider.System);
        Integrator = new(vault, repository);
        Delivery = new(new(new ProcessSupervisor(new()), root), repository);
    }

    internal RepositoryInfo Info { get; }

    internal WorkspacePool Pool { get; }

    /// <summary>The folder of the workspaces.</summary>
    internal string Workspaces => folder["workspaces"];

    internal Integrator Integrator { get; }

    internal BranchDelivery Delivery { get; }

    internal static async Task<DeliveryBench> OverAsync(string root)
    {
        var folder = new TempFolder();
        var processes = new ProcessSupervisor(new());
        var info = await RepositoryProbe.LookAsync(processes, root, default);
        Assert.That(info.Problems, Is.Empty);
        return new(root, info.Value!, folder, await RunRepository.OpenAsync(f => new(processes, f), info.Value!, folder["run.git"], default));
    }

    /// <summary>The base, checked out and read.</summary>
    internal async Task<(Workspace Workspace, Head Head)> BeginAsync()
    {
        var workspace = await Pool.CheckOutAsync(Info.HeadCommit, default);
        var tree = TreeScanner.Scan(workspace, vault).Tree;
        return (workspace, new(Info.HeadCommit, vault.WriteCommit(tree, [], "base"), tree));
    }

    /// <summary>What the workspace holds now, as a new head.</summary>
    internal Task<Head> AdvanceAsync(Workspace workspace, Head head)
    {
        workspace.Unseen = Unseen.Anything;
        return Integrator.AdvanceAsync(head, TreeScanner.Scan(workspace, vault).Tree, workspace.Root, "Change it", default);
    }

    /// <summary>Appends a line to a file and delivers the result, with the user's repository held against what it was before.</summary>
    internal static async Task<Delivery> ChangeAndDeliverAsync(Scratch user, string? root = null, string file = "a.txt")
    {
        var before = RepositoryOracle.Look(user.Root);
        using var bench = await OverAsync(root ?? user.Root);
        var (workspace, head) = await bench.BeginAsync();
        await bench.Delivery.KeepAsync("r", head.Commit, default);
        await File.AppendAllTextAsync(Path.Combine(workspace.Root, file), "changed\n");
        var next = await bench.AdvanceAsync(workspace, head);
        var name = await bench.Delivery.FreeNameAsync("slug", next.Commit, default);
        var delivery = await bench.Delivery.DeliverAsync(name, next.Commit, default);
        await bench.Delivery.ReleaseAsync("r", default);
        Assert.That(RepositoryOracle.Look(user.Root), Is.EqualTo(before), "the user's repository is as it was");
        Assert.That(user.Git("for-each-ref", "refs/maestro"), Is.Empty);
        Assert.That(user.Git("rev-parse", delivery.Branch!), Is.EqualTo(delivery.Commit));
        return delivery;
    }

    public void Dispose()
    {
        Pool.Dispose();
        repository.Dispose();
        vault.Dispose();
        FolderRemoval.RemoveAsync(new ProcessSupervisor(new()), folder["workspaces"]).GetAwaiter().GetResult();
        folder.Dispose();
    }
}
