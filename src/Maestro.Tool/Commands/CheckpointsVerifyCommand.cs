using System.CommandLine;
using Maestro.Runtime.Checkpoints;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>checkpoints verify</c>: proves that every checkpoint of a run can be brought back.</summary>
internal static class CheckpointsVerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("verify", """
            Reads every file of every checkpoint of a run from the vault and hashes it again. Exit code 1 when something is missing or damaged.

            Example: dotnet maestro checkpoints verify
            """);
        var common = new CommonOptions().AddTo(command);
        var run = CheckpointOptions.Run();
        command.Add(run);
        command.SetAction((parsed, ct) => KeptCheckpoints.UseAsync(parsed, common, parsed.GetValue(run), (terminal, kept) => Task.FromResult(Verify(terminal, kept, ct)), ct));
        return command;
    }

    private static int Verify(Terminal terminal, KeptCheckpoints kept, CancellationToken ct)
    {
        var results = new List<(Checkpoint Checkpoint, int Files, IReadOnlyList<string> Problems)>();
        foreach (var checkpoint in kept.All)
        {
            ct.ThrowIfCancellationRequested();
            var (files, problems) = new CheckpointVerifier(kept.Vault).Verify(checkpoint.Tree);
            results.Add((checkpoint, files, problems));
            terminal.Note($"{checkpoint.Id,-4} {(problems.Count == 0 ? "whole" : "DAMAGED"),-8} {files} files  {checkpoint.Label}");
            foreach (var problem in problems)
                terminal.Note($"       {problem}");
        }
        terminal.Document(results.Select(r => new { checkpoint = r.Checkpoint.Id, r.Files, r.Problems }));
        return results.TrueForAll(r => r.Problems.Count == 0) ? ExitCode.Succeeded : ExitCode.Failed;
    }
}
