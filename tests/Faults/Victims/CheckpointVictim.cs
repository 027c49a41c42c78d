using Faults.Scenes;
using Faults.Tracing;
using Maestro;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;
using Maestro.Tool.Commands;
using Maestro.Tool.Output;

namespace Faults.Victims;

/// <summary>
/// What a run does before its first phase, which is also what <c>resume</c> does first; or, after that, one checkpoint of a workspace in which
/// something was changed. Done again after a kill, it takes up what it finds.
/// </summary>
internal static class CheckpointVictim
{
    internal static Task<int> RunAsync(Order order)
    {
        var terminal = Terminal.For(json: false);
        return Boundary.GuardAsync(terminal, async () =>
        {
            if (order.Operation != Scene.Checkpoint)
                Marks.Begin();
            var opened = await OpenAsync(order.Run);
            if (!opened.Ok)
                return terminal.Fail(opened.Problems);
            await using var run = opened.Value;
            await RunEngine.PrepareAsync(run, CancellationToken.None);
            if (order.Operation == Scene.Checkpoint)
                await TakeAsync(run);
            return 0;
        });
    }

    private static async Task<Outcome<Run>> OpenAsync(string id)
    {
        var options = new RunOptions { Folder = Directory.GetCurrentDirectory(), ToolVersion = "faults", BundledPlugins = Scene.Plugins, Progress = new Silence() };
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), options.Folder, CancellationToken.None);
        if (!repository.Ok)
            return repository.As<Run>();
        var preflight = await Preflight.CheckAsync(repository.Value.Root, options, CancellationToken.None);
        return preflight.Ok
            ? await RunOpener.OpenAsync(id, repository.Value, preflight.Value, new RunRequest { Text = "faults" }, options, CancellationToken.None)
            : preflight.As<Run>();
    }

    private static async Task TakeAsync(Run run)
    {
        Edits.Make(run.Main.Root);
        run.Main.Unseen = Unseen.Anything;
        Marks.Begin();
        var checkpoint = await run.Checkpoints.TakeAsync(run.Main, run.Head, Scene.EditedLabel, good: false);
        Console.Out.WriteLine($"acknowledged {checkpoint.Id} {checkpoint.Tree}");
    }

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
