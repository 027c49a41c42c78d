using System.Diagnostics;
using System.Globalization;
using Maestro.Runtime.Workspaces.Trees;

namespace Benchmarks;

/// <summary>A further workspace of a few large files, cloned where the file system can, against a linked worktree.</summary>
internal sealed class LargeFilesBenchmark : IBenchmark
{
    private const int Files = 20;
    private const int Bytes = 5_000_000;

    /// <inheritdoc/>
    public string Name => "large-files";

    /// <inheritdoc/>
    public string Summary => $"a further workspace of {Files} files of {Bytes / 1_000_000} MB, made anew, against git worktree add";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var tree = await LargeTree.MakeAsync(Files, Bytes);
        var first = await AnewAsync(tree, read: false);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  on {tree.FileSystem}; the first of all, once in a run, {first.TotalMilliseconds:0.0} ms"));
        await Alternation.MeasureAsync(
            output, rounds: 7, warmUp: 1,
            new("made anew", () => AnewAsync(tree, read: false)),
            new("made anew, and every file read again", () => AnewAsync(tree, read: true)),
            new("every byte from the vault", () => Task.FromResult(tree.WriteAside(read: false))),
            new("every byte from the vault, and every file read again", () => Task.FromResult(tree.WriteAside(read: true))),
            new("git worktree add", () => Task.FromResult(tree.LinkedWorktree())));
    }

    // Read as after an agent's work, which is what a run does next.
    private static async Task<TimeSpan> AnewAsync(LargeTree tree, bool read)
    {
        var watch = Stopwatch.StartNew();
        var workspace = await tree.Pool.TakeAsync(tree.Head, CancellationToken.None);
        workspace.Unseen = Unseen.Anything;
        if (read)
            TreeScanner.Scan(workspace, tree.Vault);
        var elapsed = watch.Elapsed;
        Directory.Delete(workspace.Root, recursive: true);
        return elapsed;
    }
}
