using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Counsel;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Decide;

/// <summary><c>decide</c>: the decision engine, asked by hand.</summary>
internal static class DecideCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("decide", """
            Asks the decision engine by hand: the strategies of maestro.yaml, over this repository as it lies there. Nothing is written. Or asks
            another strategy what a past run asked, and shows both answers.

            Examples:
              dotnet maestro decide tech-stack --question "Which library writes PDF?"
              dotnet maestro decide tech-stack --question "Which ORM?" --exclude ef-core --json
              dotnet maestro decide architecture --question "Where does an endpoint for orders belong?"
              dotnet maestro decide approach --question "How?" --option rewrite="Write it anew" --option mend="Mend it"
              dotnet maestro decide task-ordering --stg rand0000.stg --workers 4 --json
              dotnet maestro decide --replay 20261129 --use defaults
              dotnet maestro decide tech-stack --replay 20261129 --use evidence
            """);
        var common = new CommonOptions().AddTo(command);
        common.AddChoiceTo(command);
        var asked = new DecideOptions().AddTo(command);
        var replay = new Option<string?>("--replay") { Description = "Ask again what this run asked; the run's id or its beginning.", HelpName = "run" };
        command.Add(replay);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = parsed.GetValue(common.Folder)!;
            var chosen = common.Chosen(parsed);
            if (!chosen.Ok)
                return terminal.Fail(chosen.Problems);
            var options = Engine.Options(folder) with { Configuration = chosen.Value };
            if (parsed.GetValue(replay) is { } run)
                return await ReplayAsync(terminal, options, folder, run, asked.Kind(parsed), parsed.GetValue(asked.Use), ct);
            var request = asked.Request(parsed, folder);
            if (!request.Ok)
                return terminal.Fail(request.Problems);
            var desk = await DecisionDesk.OpenAsync(options, ct);
            if (!desk.Ok)
                return terminal.Fail(desk.Problems);
            using (desk.Value)
            {
                var decision = await desk.Value.AskAsync(request.Value, parsed.GetValue(asked.Use), ct);
                if (!decision.Ok)
                    return terminal.Fail(decision.Problems);
                terminal.Document(decision.Value);
                if (!terminal.Json)
                    DecisionText.Write(terminal, decision.Value);
            }

            return ExitCode.Succeeded;
        });
        return command;
    }

    private static async Task<int> ReplayAsync(Terminal terminal, Maestro.Runtime.Execution.Lifecycle.RunOptions options, string folder, string id, string? kind, string? use, CancellationToken ct)
    {
        if (use is null)
            return terminal.Fail([Catalogue.BadArguments.At("--replay wants another strategy to ask", fix: "Such as: dotnet maestro decide --replay <run> --use defaults")]);
        var run = await Archive.FindAsync(folder, id, ct);
        if (!run.Ok)
            return terminal.Fail(run.Problems);
        var asked = RecordedQuestions.Of(run.Value).Where(question => kind is null || question.Request.Kind == kind).ToList();
        if (asked.Count == 0)
            return terminal.Fail([Catalogue.DecisionNotFound.At($"run {run.Value.Directory.Id} asked for no decision{(kind is null ? "" : $" of kind {kind}")}", fix: "See dotnet maestro log --type decision; runs of older versions did not keep their questions.")]);
        var desk = await DecisionDesk.OpenAsync(options, run.Value, ct);
        if (!desk.Ok)
            return terminal.Fail(desk.Problems);
        var pairs = new List<Replayed>();
        using (desk.Value)
        {
            foreach (var question in asked)
            {
                var again = await desk.Value.AskAsync(question.Request, use, ct);
                if (!again.Ok)
                    return terminal.Fail(again.Problems);
                pairs.Add(new(question.Decision, again.Value));
            }
        }

        terminal.Document(new { run = run.Value.Directory.Id, use, decisions = pairs });
        if (!terminal.Json)
            ReplayText.Write(terminal, pairs);
        return ExitCode.Succeeded;
    }
}
