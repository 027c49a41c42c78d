using System.CommandLine;
using System.Globalization;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Logs;

/// <summary><c>log review</c>: a person says which decisions were good ones.</summary>
internal static class LogReviewCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("review", """
            Lists a run's decisions, the least certain first, and takes down what you think of them. The journal stays as it is; what you say is kept beside it.

            Examples:
              dotnet maestro log review
              dotnet maestro log review --decision task-order --appropriate
              dotnet maestro log review --decision 12 --not-appropriate --note "the team uses xUnit"
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var decision = new Option<string?>("--decision") { Description = "A decision: its number in the list, its id, or the end of that.", HelpName = "decision" };
        var good = new Option<bool>("--appropriate") { Description = "It was a good decision." };
        var bad = new Option<bool>("--not-appropriate") { Description = "It was not." };
        var note = new Option<string?>("--note") { Description = "Why." };
        foreach (var option in new Option[] { decision, good, bad, note })
            command.Add(option);
        command.Validators.Add(result =>
        {
            var verdicts = (result.GetValue(good) ? 1 : 0) + (result.GetValue(bad) ? 1 : 0);
            if (verdicts != (result.GetValue(decision) is null ? 0 : 1))
                result.AddError("Say which decision, and either --appropriate or --not-appropriate; or none of them for the list.");
        });
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var run = RunArchive.Named(state.Value, id.Of(parsed));
            if (!run.Ok)
                return terminal.Fail(run.Problems);
            if (parsed.GetValue(decision) is { } named)
            {
                if (DecisionName.Find(state.Value, run.Value.Id, named) is not { } found)
                    return terminal.Fail([Catalogue.DecisionNotFound.At($"run {run.Value.Id} has no decision, or more than one, that '{named}' names")]);
                new ReviewFile(run.Value.Reviews).Add(new(found, parsed.GetValue(good), parsed.GetValue(note), Environment.UserName, TimeProvider.System.GetUtcNow()));
            }
            List(terminal, state.Value, run.Value.Id);
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static void List(Terminal terminal, StateDirectory state, string run)
    {
        using var log = LogSources.Open(state);
        using var answer = log.Ask(
            "SELECT d.seq, d.id, d.kind, d.choice, d.confidence, d.rationale, d.outcome, d.review, v.note FROM decisions d LEFT JOIN reviews v ON v.run = d.run AND v.decision = d.id WHERE d.run = $run ORDER BY d.confidence, d.seq",
            ("$run", run));
        var decisions = answer.Rows.Select(row => new
        {
            seq = (long)row[0]!, id = (string)row[1]!, kind = (string?)row[2], choice = (string?)row[3], confidence = row[4], rationale = (string?)row[5],
            outcome = (string?)row[6], review = (string?)row[7], note = (string?)row[8],
        }).ToList();
        var judged = decisions.Count(d => d.review is not null);
        var appropriate = decisions.Count(d => d.review == "appropriate");
        terminal.Document(new { run, judged, appropriate, decisions });
        foreach (var d in decisions)
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{d.seq,5}  {d.confidence:0.00}  {d.review ?? "not judged",-15}  {d.kind}: {d.choice}  ({d.rationale}){(d.note is null ? "" : $"  note: {d.note}")}"));
        terminal.Note(judged == 0
            ? $"{decisions.Count} decisions; none is judged yet."
            : string.Create(CultureInfo.InvariantCulture, $"{decisions.Count} decisions; {judged} judged, {appropriate} of these appropriate ({100.0 * appropriate / judged:0} %)."));
    }
}
