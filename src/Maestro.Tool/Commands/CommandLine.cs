using System.CommandLine;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary>Puts the commands together, and is the one boundary at which an exception becomes a message.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        var parsed = root.Parse(args);
        var terminal = Terminal.For(args.Contains("--json"));
        if (parsed.Errors.Count > 0)
            return terminal.Fail(parsed.Errors.Select(e => Maestro.Runtime.Diagnostics.Catalogue.BadArguments.At(
                e.Message, fix: $"See: dotnet maestro {Path(parsed)}--help.")));
        try
        {
            // Ctrl+C cancels the run and waits for it to unwind: processes end, the journal says so, then the tool exits.
            return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1), EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is GitException or JournalPoisonedException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return terminal.Broken(e.Message);
        }
        catch (Exception e)
        {
            return terminal.Broken($"{e}");
        }
    }

    /// <summary>The command tree.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("One conversation, then hands off: plans, isolates, validates, recovers, reviews, and delivers a branch.");
        foreach (var command in new[]
        {
            InitCommand.Build(), PlanCommand.Build(), RunCommand.Build(), ResumeCommand.Build(), RunsCommand.Build(), StatusCommand.Build(),
            LogCommand.Build(), WhyCommand.Build(), ReportCommand.Build(), RollbackCommand.Build(), CheckCommand.Build(), PluginsCommand.Build(),
            DoctorCommand.Build(), DemoCommand.Build(),
        })
            root.Add(command);
        return root;
    }

    private static string Path(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
}
