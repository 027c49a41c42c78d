using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>plan</c>: planning alone; or, with <c>--check</c>, looking a plan over.</summary>
internal static class PlanCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("plan", """
            Asks once, writes the plan to .maestro/plans/<name>.md in your working tree, and stops.

            Examples:
              dotnet maestro plan "Add a --verbose flag; document it in the README"
              dotnet maestro plan --plan plan.md --check
              dotnet maestro plan "Add a --verbose flag" -v
            """);
        var arguments = new RunArguments(command);
        var check = new Option<bool>("--check") { Description = "Only look the plan over; write nothing." };
        command.Add(check);
        command.SetAction((parsed, ct) => parsed.GetValue(check) ? CheckAsync(arguments, parsed, ct) : PlanAsync(arguments, parsed, ct));
        return command;
    }

    private static async Task<int> CheckAsync(RunArguments arguments, ParseResult parsed, CancellationToken ct)
    {
        var terminal = Terminal.For(parsed.GetValue(arguments.Common.Json));
        var folder = parsed.GetValue(arguments.Common.Folder)!;
        var request = arguments.Request(parsed);
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), folder, ct);
        var preflight = repository.Ok ? await Preflight.CheckAsync(repository.Value.Root, arguments.Options(parsed), ct) : repository.As<Preflight>();
        if (!request.Ok || !preflight.Ok)
            return terminal.Fail([.. request.Problems, .. preflight.Problems]);
        var problems = preflight.Value.Validate(request.Value);
        if (problems.Count > 0)
            return terminal.Fail(problems);
        var advice = preflight.Value.Advise(request.Value);
        if (terminal.Json)
            terminal.Document(new { problems, advice });
        foreach (var one in advice)
            terminal.Note($"{one.Warning} {one.Fix}");
        terminal.Note(advice.Count == 0 ? "The plan can be carried out." : $"The plan can be carried out. It would be better for what is said above ({advice.Count}).");
        return ExitCode.Succeeded;
    }

    private static async Task<int> PlanAsync(RunArguments arguments, ParseResult parsed, CancellationToken ct)
    {
        var terminal = Terminal.For(parsed.GetValue(arguments.Common.Json));
        var request = arguments.Request(parsed);
        if (!request.Ok)
            return terminal.Fail(request.Problems);
        var view = Views.For(terminal, ask: !parsed.GetValue(arguments.Yes), parsed.GetValue(arguments.Common.Folder)!);
        var planned = await view.ShowAsync(() => new RunEngine(arguments.Options(parsed, view)).PlanAsync(request.Value, ct), ct);
        if (!planned.Ok)
            return terminal.Fail(planned.Problems);
        if (planned.Value.Plan is not { } plan)
        {
            terminal.Note("You turned the plan down. Nothing was written.");
            return ExitCode.Cancelled;
        }
        if (terminal.Json)
            terminal.Document(new { plan.Title, plan.Slug, plan.Path, requirements = plan.Requirements });
        var pipeline = parsed.GetValue(arguments.Common.Pipeline) is { } name ? $" --pipeline {name}" : "";
        terminal.Note(plan.Path is null ? "There is nothing to do. Nothing was written." : $"{plan.Requirements.Count} requirements in {plan.Path}. Edit it, then: dotnet maestro run{pipeline} --plan {plan.Path}");
        return ExitCode.Succeeded;
    }
}
