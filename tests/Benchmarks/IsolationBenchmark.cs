using System.Diagnostics;
using System.Globalization;
using Maestro;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;
using NLog;

namespace Benchmarks;

/// <summary>Isolated tasks that do nothing, against a linked worktree and a commit for each.</summary>
internal sealed class IsolationBenchmark : IBenchmark
{
    private const int Tasks = 200;
    private const int Files = 300;
    private const double Goal = 1.0;

    /// <inheritdoc/>
    public string Name => "isolation";

    /// <inheritdoc/>
    public string Summary =>
        $"{Tasks} isolated no-op tasks (workspace, recorded step, checkpoint) on {Files} files against git worktree add + git commit for each, one at a time";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        MakeRepository(folder["repository"]);
        var medians = await Alternation.MeasureAsync(
            output, rounds: 5, warmUp: 1,
            new("workspaces, journal and vault", () => TasksAsync(folder["repository"], folder[Guid.NewGuid().ToString("N")])),
            new("git worktree add + git commit", () => Task.FromResult(Worktrees(folder["repository"], folder[Guid.NewGuid().ToString("N")]))));
        var ratio = medians[0] / medians[1];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio {ratio:0.00}, goal <= {Goal:0.0}: {(ratio <= Goal ? "met" : "MISSED")}"));
    }

    // Everything counts that a run does for it: the first checkout, reading it into the vault, the run's own repository.
    private static async Task<TimeSpan> TasksAsync(string repository, string state)
    {
        Directory.CreateDirectory(state);
        var processes = new ProcessSupervisor(new() { Scope = "benchmark" });
        var user = (await RepositoryProbe.LookAsync(processes, repository, CancellationToken.None)).Value!;
        var watch = Stopwatch.StartNew();
        using var vault = ObjectStore.Open(Path.Combine(state, "vault.git"));
        using var commits = await RunRepository.OpenAsync(f => new(processes, f), user, Path.Combine(state, "run.git"), CancellationToken.None);
        await using var journal = RunJournal.Open(Path.Combine(state, "journal"), "benchmark", TimeProvider.System).Journal!;
        var artifacts = new ArtifactStore(Path.Combine(state, "artifacts"));
        var memory = new RunMemory(artifacts);
        journal.Appended += memory.Apply;
        var effects = new EffectRunner(journal, memory, artifacts, Budget.Root(BudgetLimits.None, TimeProvider.System), LogManager.CreateNullLogger());
        var checkpoints = new CheckpointStore(vault, journal, "benchmark");
        using var pool = new WorkspacePool(commits, vault, Path.Combine(state, "workspaces"), TimeProvider.System);
        var first = await pool.CheckOutAsync(user.HeadCommit, CancellationToken.None);
        var tree = TreeScanner.Scan(first, vault).Tree;
        var head = new Head(user.HeadCommit, vault.WriteCommit(tree, [], "base"), tree);
        pool.Return(first);
        for (var i = 0; i < Tasks; i++)
        {
            var workspace = await pool.TakeAsync(head, CancellationToken.None);
            await effects.RunAsync(new(EffectKind.Agent, $"task/T{i}/attempt/1"), _ =>
            {
                workspace.Unseen = Unseen.Anything;
                return Task.FromResult(new AgentWork(new(), new(head, TreeScanner.Scan(workspace, vault).Tree)));
            }, CancellationToken.None);
            await checkpoints.TakeAsync(workspace, head, $"T{i}", good: false);
            pool.Return(workspace);
        }
        return watch.Elapsed;
    }

    private static TimeSpan Worktrees(string repository, string state)
    {
        Directory.CreateDirectory(state);
        var watch = Stopwatch.StartNew();
        Shell(repository, $"for i in $(seq {Tasks}); do git worktree add --quiet --detach '{state}'/w$i HEAD && git -C '{state}'/w$i commit --quiet --allow-empty --message done || exit 1; done");
        var elapsed = watch.Elapsed;
        Directory.Delete(state, recursive: true);
        Shell(repository, "git worktree prune");
        return elapsed;
    }

    private static void MakeRepository(string path)
    {
        for (var i = 0; i < Files; i++)
        {
            var file = Path.Combine(path, $"folder{i % 20}", $"file{i}.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, string.Concat(Enumerable.Range(0, 60).Select(line => $"line {line} of file {i}\n")));
        }
        Shell(path, "git init --quiet . && git config user.name Benchmark && git config user.email benchmark@localhost && git add --all && git commit --quiet --message start");
    }

    private static void Shell(string folder, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{command}' exited with {process.ExitCode}");
    }
}
