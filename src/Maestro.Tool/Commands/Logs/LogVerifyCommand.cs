using System.CommandLine;
using System.Globalization;
using Maestro.Runtime.Integrity;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Logs;

/// <summary><c>log verify</c>: whether what a run kept is what it wrote.</summary>
internal static class LogVerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("verify", """
            Holds what a run kept against what it wrote down: each record and the chain of their hashes, results by their hashes, every other file by the
            seal that a run's end puts on them, and the journal's length by what commits and checkpoints know of it. Exit code 1 when something differs.

            Example: dotnet maestro log verify
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = parsed.GetValue(common.Folder)!;
            var state = await Archive.StateAsync(folder, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var run = RunArchive.Named(state.Value, id.Of(parsed));
            if (!run.Ok)
                return terminal.Fail(run.Problems);
            var found = new RunVerifier(run.Value.Root).Verify(await AnchoredCommits.OfAsync(Path.GetFullPath(folder), state.Value, run.Value.Id, ct));
            terminal.Document(new { run = run.Value.Id, intact = found.IsIntact, found.Records, found.Head, found.Torn, found.Files, found.Sealed, found.Anchors, found.Problems });
            Tell(terminal, run.Value.Id, found);
            return found.IsIntact ? ExitCode.Succeeded : ExitCode.Failed;
        });
        return command;
    }

    private static void Tell(Terminal terminal, string run, IntegrityFinding found)
    {
        foreach (var problem in found.Problems)
            terminal.Note($"DAMAGED  {problem}");
        if (found.Torn)
            terminal.Note("The last record is torn, as a crash leaves it; resume repairs it.");
        terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{run}: {found.Records} records{(found.IsIntact ? $", the chain is whole (head {found.Head[..16]})" : "")}; {found.Files} files; {found.Anchors} commits know of it"));
        if (!found.Sealed)
            terminal.Note("The run did not come to its end: of its files only the journal and the results have hashes.");
    }
}
