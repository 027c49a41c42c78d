using System.Diagnostics;
using System.Globalization;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Benchmarks;

/// <summary>The second and later workspaces of a run, against a linked worktree.</summary>
internal sealed class WorkspacesBenchmark : IBenchmark
{
    private const int Files = 20_000;
    private const int Changed = 10;
    private const double Goal = 0.25;

    /// <inheritdoc/>
    public string Name => "workspaces";

    /// <inheritdoc/>
    public string Summary => $"a further workspace of {Files} files, from the pool and made anew, against git worktree add";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var tree = await LargeTree.MakeAsync(Files);
        output.WriteLine($"  on {tree.FileSystem}");
        Head[] heads = [tree.Head, await tree.OtherHeadAsync(Changed)];
        var turn = 0;
        tree.Pool.Return(await tree.Pool.TakeAsync(tree.Head, CancellationToken.None));
        var medians = await Alternation.MeasureAsync(
            output, rounds: 7, warmUp: 1,
            new($"from the pool, {Changed} files to write, everything looked at", () => FromPoolAsync(tree, heads[turn++ % 2])),
            new("made anew", () => AnewAsync(tree)),
            new("git worktree add", () => Task.FromResult(tree.LinkedWorktree())));
        var ratio = medians[0] / medians[2];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio {ratio:0.00} by pooling, goal <= {Goal}: {(ratio <= Goal ? "met" : "MISSED")}"));
    }

    // As after an agent's work: it may have done anything.
    private static async Task<TimeSpan> FromPoolAsync(LargeTree tree, Head head)
    {
        var watch = Stopwatch.StartNew();
        var workspace = await tree.Pool.TakeAsync(head, CancellationToken.None);
        var elapsed = watch.Elapsed;
        workspace.Unseen = Unseen.Anything;
        tree.Pool.Return(workspace);
        return elapsed;
    }

    private static async Task<TimeSpan> AnewAsync(LargeTree tree)
    {
        var pooled = await tree.Pool.TakeAsync(tree.Head, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var workspace = await tree.Pool.TakeAsync(tree.Head, CancellationToken.None);
        var elapsed = watch.Elapsed;
        Directory.Delete(workspace.Root, recursive: true);
        workspace.Unseen = pooled.Unseen = Unseen.Anything;
        tree.Pool.Return(pooled);
        return elapsed;
    }
}
