using System.CommandLine;
using Maestro.Runtime.Checkpoints;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>checkpoints show</c>: what one is, and what differs in it from the run's base.</summary>
internal static class CheckpointsShowCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("show", """
            Says what a checkpoint was taken at, and which files differ in it from what the run started from.

            Example: dotnet maestro checkpoints show c3
            """);
        var common = new CommonOptions().AddTo(command);
        var id = CheckpointOptions.Id("checkpoint");
        var run = CheckpointOptions.Run();
        command.Add(id);
        command.Add(run);
        command.SetAction((parsed, ct) => KeptCheckpoints.UseAsync(parsed, common, parsed.GetValue(run), (terminal, kept) =>
        {
            var found = kept.Find(parsed.GetValue(id)!);
            return Task.FromResult(found.Ok ? Print(terminal, kept, found.Value) : terminal.Fail(found.Problems));
        }, ct));
        return command;
    }

    private static int Print(Terminal terminal, KeptCheckpoints kept, Checkpoint checkpoint)
    {
        var start = kept.Run.Memory.Base?.Tree ?? kept.All[0].Tree;
        var changes = kept.Vault.Compare(start, checkpoint.Tree);
        terminal.Document(new { checkpoint.Id, checkpoint.Label, checkpoint.Tree, checkpoint.Good, checkpoint.Head.Commit, changes, checkpoint.Manifest });
        if (terminal.Json)
            return ExitCode.Succeeded;
        terminal.Line($"{checkpoint.Id}  {checkpoint.Label}");
        terminal.Line($"tree    {checkpoint.Tree}{(checkpoint.Good ? ", on which every gate that was asked had passed" : "")}");
        terminal.Line($"changes {changes.Count} since the run began");
        foreach (var change in changes)
            terminal.Line($"  {change.Kind.ToString().ToLowerInvariant(),-8}  {change.Path}");
        foreach (var entry in checkpoint.Manifest)
            terminal.Line($"  {(entry.Folder ? "empty" : "mode")} {Convert.ToString(entry.Permissions, 8)}  {entry.Path}");
        return ExitCode.Succeeded;
    }
}
