using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution;
using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;
using Microsoft.Data.Sqlite;

namespace Maestro.Tool.Commands.Logs;

/// <summary><c>log</c>: what runs did, asked by filters or by SQL.</summary>
internal static class LogCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("log", $"""
            Everything a run did, from its journal: decisions, failures, recoveries, gates, checkpoints.

            Examples:
              dotnet maestro log --type decision --below 0.6
              dotnet maestro log --all-runs --type failure --kind test --since 7d
              dotnet maestro log --follow
              dotnet maestro log --sql "SELECT kind, choice, outcome FROM decisions WHERE confidence < 0.6" --csv
              dotnet maestro log verify
              dotnet maestro log review
              dotnet maestro log chain

            What --sql can ask; columns beside, and SQLite's functions reach into JSON as in payload ->> '$.result.choice':
            {LogSchema.Views}
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var filters = new LogOptions().AddTo(command);
        var all = new Option<bool>("--all-runs") { Description = "Of every run in this repository." };
        var follow = new Option<bool>("--follow") { Description = "Go on as the run does, until it ends." };
        var sql = new Option<string?>("--sql") { Description = "Ask in SQL, of all runs, instead of by filters.", HelpName = "query" };
        var csv = new Option<bool>("--csv") { Description = "Write comma-separated values." };
        foreach (var option in new Option[] { all, follow, sql, csv })
            command.Add(option);
        command.Add(LogVerifyCommand.Build());
        command.Add(LogReviewCommand.Build());
        command.Add(LogChainCommand.Build());
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var writer = parsed.GetValue(csv) ? new CsvLog(Console.Out) : terminal.Json ? (ILogWriter)new JsonLog(Console.Out, whole: !parsed.GetValue(follow)) : new TextLog(terminal, parsed.GetValue(all));
            if (parsed.GetValue(sql) is { } question)
                return Ask(terminal, state.Value, question, writer);
            var run = parsed.GetValue(all) ? null : RunArchive.Named(state.Value, id.Of(parsed));
            if (run is { Ok: false })
                return terminal.Fail(run.Problems);
            var log = new LogReading(state.Value, filters.Of(parsed) with { Run = run?.Value!.Id }, writer);
            return await log.WriteAsync(parsed.GetValue(follow), ct) is { } damage
                ? terminal.Fail([Catalogue.JournalDamaged.At(damage)])
                : ExitCode.Succeeded;
        });
        return command;
    }

    private static int Ask(Terminal terminal, StateDirectory state, string question, ILogWriter writer)
    {
        using var log = LogSources.Open(state);
        try
        {
            using var answer = log.Ask(question);
            writer.Table(answer.Columns, answer.Rows);
            return ExitCode.Succeeded;
        }
        catch (SqliteException e)
        {
            return terminal.Fail([Catalogue.BadQuery.At(e.Message)]);
        }
    }
}
