using System.CommandLine;
using System.Globalization;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>runs</c>: what ran here.</summary>
internal static class RunsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("runs", """
            Lists the runs of this repository, latest first.

            Example: dotnet maestro runs --json
            """);
        var common = new CommonOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var runs = RunArchive.All(state.Value);
            if (terminal.Json)
                terminal.Document(runs.Select(r => new
                {
                    run = r.Directory.Id,
                    state = r.Problem is null ? r.StateWord : "damaged",
                    started = r.Memory.StartedAt,
                    branch = r.Memory.Delivery?.Branch,
                    request = r.Memory.Started?.Request.Text,
                }));
            foreach (var run in terminal.Json ? [] : runs)
                terminal.Line($"{run.Directory.Id}  {(run.Problem is null ? run.StateWord : "damaged"),-11}  "
                    + $"{run.Memory.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {run.Memory.Delivery?.Branch}");
            if (runs.Count == 0)
                terminal.Note("Nothing was run here yet. Start with: dotnet maestro run \"what you want\"");
            return ExitCode.Succeeded;
        });
        return command;
    }
}
