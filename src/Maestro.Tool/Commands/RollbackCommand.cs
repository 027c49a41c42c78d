using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Handover;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>rollback</c>: a checkpoint of a run, brought back exactly, beside the repository.</summary>
internal static class RollbackCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("rollback", """
            Lists a run's checkpoints, or brings one back, verified, into the run's restore folder. Your working tree is not touched.
            What the folder held before becomes a checkpoint too, so a rollback can itself be rolled back.
            With --in-place, takes back what a run with 'deliver: in-place' put into your files, as far as they still hold it.

            Examples:
              dotnet maestro rollback 20260101-120000-ab12
              dotnet maestro rollback 20260101-120000-ab12 c3
              dotnet maestro rollback --undo
              dotnet maestro rollback 20260101-120000-ab12 --in-place
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var checkpoint = new Argument<string?>("checkpoint") { Description = "A checkpoint's id; left out, they are listed.", Arity = ArgumentArity.ZeroOrOne };
        command.Add(checkpoint);
        var undo = new Option<bool>("--undo") { Description = "Bring back what the restore folder held before the last rollback." };
        command.Add(undo);
        var inPlace = new Option<bool>("--in-place") { Description = "Take back what the run put into your own files; what you changed since stays." };
        command.Add(inPlace);
        command.SetAction((parsed, ct) => parsed.GetValue(inPlace)
            ? TakeBackAsync(Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, id.Of(parsed), ct)
            : RollBackAsync(
            Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, id.Of(parsed), parsed.GetValue(checkpoint), parsed.GetValue(undo), ct));
        return command;
    }

    private static async Task<int> TakeBackAsync(Terminal terminal, string folder, string? id, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var state = StateDirectory.For(repository.Value);
        var found = RunArchive.Find(state, id);
        if (!found.Ok)
            return terminal.Fail(found.Problems);
        var undone = await InPlaceUndo.UndoAsync(state, repository.Value, found.Value, ct);
        if (!undone.Ok)
            return terminal.Fail(undone.Problems);
        if (terminal.Json)
            terminal.Document(undone.Value);
        terminal.Note($"As they were before run {found.Value.Directory.Id}: {undone.Value.Written.Count} of your files.");
        foreach (var kept in undone.Value.Kept)
            terminal.Note($"{kept.Path} was left as it is: {kept.Why}");
        return undone.Value.Kept.Count == 0 ? ExitCode.Succeeded : ExitCode.Partial;
    }

    private static async Task<int> RollBackAsync(Terminal terminal, string folder, string? id, string? checkpoint, bool undo, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var state = StateDirectory.For(repository.Value);
        var found = RunArchive.Find(state, id);
        if (!found.Ok)
            return terminal.Fail(found.Problems);
        if (undo)
        {
            var last = RunRestorer.LastUndo(found.Value);
            if (!last.Ok)
                return terminal.Fail(last.Problems);
            checkpoint = last.Value;
        }
        if (checkpoint is null)
            return CheckpointsListCommand.Print(terminal, RunRestorer.Checkpoints(found.Value));
        var target = Path.Combine(found.Value.Directory.Root, "restored");
        var restored = await RunRestorer.RestoreAsync(state, found.Value, checkpoint, target);
        if (!restored.Ok)
            return terminal.Fail(restored.Problems);
        if (terminal.Json)
            terminal.Document(new { folder = target, restored.Value.Checkpoint, restored.Value.Undo, restored.Value.Verified });
        terminal.Note(restored.Value.Verified
            ? $"{checkpoint} is in {target}, byte for byte. Undo with: dotnet maestro rollback {found.Value.Directory.Id} --undo"
            : $"{checkpoint} was written to {target}, but what is there is not what it says.");
        return restored.Value.Verified ? ExitCode.Succeeded : ExitCode.Failed;
    }
}
