using System.CommandLine;
using Maestro.Runtime.Checkpoints;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>checkpoints list</c>: what can be brought back, and what it was taken at.</summary>
internal static class CheckpointsListCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("list", """
            Lists a run's checkpoints, oldest first.

            Example: dotnet maestro checkpoints list --json
            """);
        var common = new CommonOptions().AddTo(command);
        var run = CheckpointOptions.Run();
        command.Add(run);
        command.SetAction((parsed, ct) => KeptCheckpoints.UseAsync(parsed, common, parsed.GetValue(run), (terminal, kept) => Task.FromResult(Print(terminal, kept.All)), ct));
        return command;
    }

    /// <summary>Prints them.</summary>
    internal static int Print(Terminal terminal, IReadOnlyList<Checkpoint> checkpoints)
    {
        if (terminal.Json)
            terminal.Document(checkpoints.Select(c => new { c.Id, c.Label, c.Tree, c.Good, c.Head.Commit }));
        foreach (var checkpoint in terminal.Json ? [] : checkpoints)
            terminal.Line($"{checkpoint.Id,-4} {(checkpoint.Good ? "gates passed" : "            ")}  {checkpoint.Tree[..10]}  {checkpoint.Label}");
        return ExitCode.Succeeded;
    }
}
