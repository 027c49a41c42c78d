using System.CommandLine;
using System.Globalization;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Logs;

/// <summary><c>log chain</c>: which decision followed from which.</summary>
internal static class LogChainCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("chain", """
            A run's decisions as chains: each below the one it follows from, with the tasks that follow from it and how they ended.

            Examples:
              dotnet maestro log chain
              dotnet maestro log chain --decision tech-stack/pdf
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var decision = new Option<string?>("--decision") { Description = "Only the chain of this one: its number in the log, its id, or the end of that.", HelpName = "decision" };
        command.Add(decision);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var run = RunArchive.Find(state.Value, id.Of(parsed));
            if (!run.Ok)
                return terminal.Fail(run.Problems);
            var chains = DecisionChain.Of(run.Value.Memory);
            if (parsed.GetValue(decision) is { } named)
            {
                if (DecisionName.Find(state.Value, run.Value.Directory.Id, named) is not { } found)
                    return terminal.Fail([Catalogue.DecisionNotFound.At($"run {run.Value.Directory.Id} has no decision, or more than one, that '{named}' names")]);
                chains = [.. chains.Where(chain => chain.Has(found))];
            }

            terminal.Document(new { run = run.Value.Directory.Id, chains });
            if (!terminal.Json)
                Write(terminal, chains, "");
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<DecisionChain> chains, string indent)
    {
        foreach (var chain in chains)
        {
            var made = chain.Decision;
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{indent}{made.Kind}: {made.Choice} ({made.Confidence:0.00}, {made.Strategy}) {made.Rationale}"));
            foreach (var task in chain.Tasks)
                terminal.Line($"{indent}    -> {task.Id} {task.State}{(task.Commit is { } commit ? $" {commit[..Math.Min(10, commit.Length)]}" : "")}: {task.Title}");
            Write(terminal, chain.Then, indent + "  ");
        }
    }
}
