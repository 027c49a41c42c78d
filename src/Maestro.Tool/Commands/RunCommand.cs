using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>run</c>: the whole pipeline.</summary>
internal static class RunCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("run", """
            Plans, does the tasks, validates, reviews, and delivers a branch maestro/<name>. Your HEAD, index and files stay as they are.
            With --dry-run it says what it would do, and with what words it would ask agents; nothing is started and nothing is written.

            Examples:
              dotnet maestro run "Add a --verbose flag; document it in the README"
              dotnet maestro run --plan plan.md --agent ./agent.sh --yes
              dotnet maestro run --plan plan.md -vv 2> maestro.log
              dotnet maestro run --plan plan.md --dry-run
            """);
        var options = new RunArguments(command);
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be done: phases, agents, gates, limits, and the prompt of each task. Nothing is changed." };
        command.Add(dry);
        command.SetAction((parsed, ct) => parsed.GetValue(dry) ? LookAsync(options, parsed, ct) : RunAsync(options, parsed, ct));
        return command;
    }

    private static async Task<int> LookAsync(RunArguments arguments, ParseResult parsed, CancellationToken ct)
    {
        var terminal = Terminal.For(parsed.GetValue(arguments.Common.Json));
        var request = arguments.Request(parsed);
        var look = request.Ok ? await new RunEngine(arguments.Options(parsed)).DryRunAsync(request.Value, ct) : request.As<DryRun>();
        return look.Ok ? DryRunText.Write(terminal, look.Value) : terminal.Fail(look.Problems);
    }

    private static async Task<int> RunAsync(RunArguments arguments, ParseResult parsed, CancellationToken ct)
    {
        var terminal = Terminal.For(parsed.GetValue(arguments.Common.Json));
        var request = arguments.Request(parsed);
        if (!request.Ok)
            return terminal.Fail(request.Problems);
        var view = Views.For(terminal, ask: !parsed.GetValue(arguments.Yes), parsed.GetValue(arguments.Common.Folder)!);
        var engine = new RunEngine(arguments.Options(parsed, view));
        var result = await view.ShowAsync(() => engine.StartAsync(request.Value, ct), ct);
        return ResultText.Write(terminal, result, parsed.GetValue(arguments.Common.Folder)!, view.Failures);
    }
}
