using System.CommandLine;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>checkpoints diff</c>: what changed from one to another, line by line.</summary>
internal static class CheckpointsDiffCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("diff", """
            Prints what changed from one checkpoint to another, as git does.

            Example: dotnet maestro checkpoints diff c2 c5
            """);
        var common = new CommonOptions().AddTo(command);
        var from = CheckpointOptions.Id("from");
        var to = CheckpointOptions.Id("to");
        var run = CheckpointOptions.Run();
        command.Add(from);
        command.Add(to);
        command.Add(run);
        command.SetAction((parsed, ct) => KeptCheckpoints.UseAsync(
            parsed, common, parsed.GetValue(run), (terminal, kept) => DiffAsync(terminal, kept, parsed.GetValue(from)!, parsed.GetValue(to)!, ct), ct));
        return command;
    }

    private static async Task<int> DiffAsync(Terminal terminal, KeptCheckpoints kept, string from, string to, CancellationToken ct)
    {
        var (before, after) = (kept.Find(from), kept.Find(to));
        if (!before.Ok || !after.Ok)
            return terminal.Fail(before.Problems.Concat(after.Problems));
        // Nothing of the files' own attributes: they could name programs.
        var patch = await kept.Git().RunAsync(["diff", "--no-ext-diff", "--no-textconv", "--no-color", before.Value.Tree, after.Value.Tree], ct: ct);
        terminal.Document(new { from, to, changes = kept.Vault.Compare(before.Value.Tree, after.Value.Tree), patch });
        if (!terminal.Json && patch.Length > 0)
            terminal.Line(patch);
        return ExitCode.Succeeded;
    }
}
