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

            Examples:
              dotnet maestro run "Add a --verbose flag; document it in the README"
              dotnet maestro run --plan plan.md --agent ./agent.sh --yes
              dotnet maestro run --plan plan.md -vv 2> maestro.log
            """);
        var options = new RunArguments(command);
        command.SetAction((parsed, ct) => RunAsync(options, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(RunArguments arguments, ParseResult parsed, CancellationToken ct)
    {
        var terminal = Terminal.For(parsed.GetValue(arguments.Common.Json));
        var request = arguments.Request(parsed);
        if (!request.Ok)
            return terminal.Fail(request.Problems);
        var view = Views.For(terminal, ask: !parsed.GetValue(arguments.Yes));
        var engine = new RunEngine(arguments.Options(parsed, view));
        var result = await view.ShowAsync(() => engine.StartAsync(request.Value, ct));
        return ResultText.Write(terminal, result, parsed.GetValue(arguments.Common.Folder)!);
    }
}
