using System.CommandLine;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Journal;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Logs;

/// <summary><c>log verify</c>: whether what a run kept is what it wrote.</summary>
internal static class LogVerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("verify", "Checks that a run's journal is whole: every record, every link of the chain.\n\nExample: dotnet maestro log verify");
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var run = RunArchive.Named(state.Value, id.Of(parsed));
            if (!run.Ok)
                return terminal.Fail(run.Problems);
            var verified = JournalReader.Verify(run.Value.Journal);
            if (terminal.Json)
                terminal.Document(new { run = run.Value.Id, verified.IsIntact, verified.Records, verified.Head, verified.Problem });
            else
                terminal.Line(verified.IsIntact ? $"{run.Value.Id}: {verified.Records} records, the chain is whole (head {verified.Head[..16]})" : $"{run.Value.Id}: {verified.Problem?.ToString() ?? "the last record is torn; resume repairs it"}");
            return verified.IsIntact ? ExitCode.Succeeded : ExitCode.Failed;
        });
        return command;
    }
}
