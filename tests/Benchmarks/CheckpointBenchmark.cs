using System.Diagnostics;
using System.Globalization;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Trees;

namespace Benchmarks;

/// <summary>Checkpoints and rollbacks of large trees, against git and against reading the tree's metadata alone.</summary>
internal sealed class CheckpointBenchmark : IBenchmark
{
    private const int Changed = 10;

    /// <inheritdoc/>
    public string Name => "checkpoint";

    /// <inheritdoc/>
    public string Summary => $"checkpoint of a tree with {Changed} files changed, and verified rollback of 30 and 1000, on 20k and 100k files, against git";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        foreach (var files in new[] { 20_000, 100_000 })
            await RunAsync(output, files);
    }

    private static async Task RunAsync(TextWriter output, int files)
    {
        output.WriteLine($"  {files} files");
        using var tree = await LargeTree.MakeAsync(files);
        var rounds = files > 50_000 ? 5 : 9;
        var medians = await Alternation.MeasureAsync(
            output, rounds, warmUp: 2,
            new("checkpoint, going where the watch says", () => CheckpointAsync(tree, Unseen.Watched)),
            new("checkpoint, looking at everything", () => CheckpointAsync(tree, Unseen.Anything)),
            new("  of that, reading a tree in which nothing changed", () => Task.FromResult(Scan(tree))),
            new("bare parallel stat of the tree", () => Task.FromResult(StatEverything(tree.Workspace.Root))),
            new("git add -A && git commit", () => Task.FromResult(tree.GitAfter(Changed, "git add -A && git commit --quiet -m x"))));
        Say(output, "of git's", medians[1] / medians[4], 0.5);
        Say(output, "of the bare stat", medians[1] / medians[3], 3);
        Say(output, "of the bare stat, watched", medians[0] / medians[3], 1);
        foreach (var (count, goal) in new[] { (30, 0.5), (1000, 1.2) })
        {
            medians = await Alternation.MeasureAsync(
                output, rounds, warmUp: 1,
                new($"rollback of {count} files, verified", () => RollbackAsync(tree, count)),
                new($"git reset --hard && git clean -fd after {count}", () => Task.FromResult(tree.GitAfter(count, "git reset --quiet --hard && git clean -fdq"))));
            Say(output, "of git's", medians[0] / medians[1], goal);
        }
        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  peak memory of this process so far: {self.PeakWorkingSet64 / 1_000_000} MB, goal < 300 at 100k files"));
    }

    private static async Task<TimeSpan> CheckpointAsync(LargeTree tree, Unseen unseen)
    {
        tree.Change(tree.Workspace.Root, Changed);
        tree.Workspace.Unseen = unseen;
        var watch = Stopwatch.StartNew();
        await tree.Checkpoints.TakeAsync(tree.Workspace, tree.Head, "benchmark", good: false);
        return watch.Elapsed;
    }

    private static TimeSpan Scan(LargeTree tree)
    {
        tree.Workspace.Unseen = Unseen.Anything;
        var watch = Stopwatch.StartNew();
        TreeScanner.Scan(tree.Workspace, tree.Vault);
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> RollbackAsync(LargeTree tree, int count)
    {
        var checkpoint = await tree.Checkpoints.TakeAsync(tree.Workspace, tree.Head, "before", good: false);
        tree.Change(tree.Workspace.Root, count);
        tree.Workspace.Unseen = Unseen.Anything;
        var watch = Stopwatch.StartNew();
        var result = await new Rollback(tree.Checkpoints, tree.Vault, tree.Journal).RestoreAsync(tree.Workspace, checkpoint, tree.Head);
        return result.Verified ? watch.Elapsed : throw new InvalidOperationException("the rollback could not be verified");
    }

    private static TimeSpan StatEverything(string root)
    {
        var watch = Stopwatch.StartNew();
        var folders = Directory.GetDirectories(root).Where(folder => !folder.EndsWith(".git", StringComparison.Ordinal));
        Parallel.ForEach(folders, folder =>
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
                FileStat.Read(path);
        });
        return watch.Elapsed;
    }

    private static void Say(TextWriter output, string what, double ratio, double goal) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ratio:0.00} {what}, goal <= {goal}: {(ratio <= goal ? "met" : "MISSED")}"));
}
