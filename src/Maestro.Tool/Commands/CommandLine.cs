using System.CommandLine;
using Maestro.Tool.Commands.Agents;
using Maestro.Tool.Commands.Completion;
using Maestro.Tool.Commands.Decide;
using Maestro.Tool.Commands.Doctor;
using Maestro.Tool.Commands.Logs;
using Maestro.Tool.Commands.Mcp;
using Maestro.Tool.Commands.Why;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary>Puts the commands together.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var named = args.Length > 0 && Commands.Any(c => c.Key == args[0]);
        var root = Root(named ? args[0] : null);
        var parsed = root.Parse(args);
        var terminal = Terminal.For(args.Contains("--json"));
        if (parsed.Errors.Count > 0)
            return terminal.Fail(parsed.Errors.Select(e => Maestro.Runtime.Diagnostics.Catalogue.BadArguments.At(
                e.Message, fix: $"See: dotnet maestro {Path(parsed)}--help.")));
        using var interrupts = new Interrupts();
        // Ctrl+C cancels the run and waits for it to unwind: processes end, the journal says so, then the tool exits.
        return await Boundary.GuardAsync(
            terminal, () => parsed.InvokeAsync(new() { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, interrupts.Graceful));
    }

    /// <summary>The command tree; with the name of one command, that one alone, which is all its run needs.</summary>
    public static RootCommand Root(string? only = null)
    {
        var root = new RootCommand("One conversation, then hands off: plans, isolates, validates, recovers, reviews, and delivers a branch.");
        foreach (var (name, build) in Commands)
            if (only is null || name == only)
                root.Add(build());
        return root;
    }

    private static IReadOnlyList<KeyValuePair<string, Func<Command>>> Commands { get; } =
    [
        new("init", InitCommand.Build), new("plan", PlanCommand.Build), new("run", RunCommand.Build), new("resume", ResumeCommand.Build),
        new("runs", RunsCommand.Build), new("status", StatusCommand.Build), new("log", LogCommand.Build), new("why", WhyCommand.Build), new("decide", DecideCommand.Build),
        new("report", ReportCommand.Build), new("rollback", RollbackCommand.Build), new("checkpoints", CheckpointsCommand.Build), new("verify", VerifyCommand.Build), new("gc", GcCommand.Build), new("check", CheckCommand.Build),
        new("plugins", PluginsCommand.Build), new("agents", AgentsCommand.Build), new("doctor", DoctorCommand.Build), new("demo", DemoCommand.Build),
        new("completion", CompletionCommand.Build), new("mcp", McpCommand.Build),
    ];

    private static string Path(ParseResult parsed) =>
        string.Concat(parsed.CommandResult.Command.Parents.Prepend(parsed.CommandResult.Command).OfType<Command>().Where(c => c is not RootCommand).Reverse().Select(c => $"{c.Name} "));
}
