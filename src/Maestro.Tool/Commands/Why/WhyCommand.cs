using System.CommandLine;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Why;

/// <summary><c>why</c>: how a line came to be there.</summary>
internal static class WhyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("why", """
            How a line came to be there: its commit, the run and task that made it, the attempts at it with what the agent said and where the
            transcript lies, what failed on the way, the gates that passed, and the decisions that touch it. By git blame on the last delivered
            branch that is not part of HEAD yet, or on HEAD.

            Examples:
              dotnet maestro why src/Parser.cs:42
              dotnet maestro why README.md --branch maestro/parser
            """);
        var common = new CommonOptions().AddTo(command);
        var place = new Argument<string>("place") { Description = "file or file:line" };
        var branch = new Option<string?>("--branch") { Description = "The branch or commit to look at." };
        command.Add(place);
        command.Add(branch);
        command.SetAction((parsed, ct) => WhyAsync(
            Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, Place.Read(parsed.GetValue(place)!), parsed.GetValue(branch), ct));
        return command;
    }

    private static async Task<int> WhyAsync(Terminal terminal, string folder, Place place, string? branch, CancellationToken ct)
    {
        var processes = new ProcessSupervisor(new());
        var repository = await RepositoryProbe.LookAsync(processes, folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var runs = RunArchive.All(StateDirectory.For(repository.Value));
        var git = new GitCommand(processes, Path.GetFullPath(folder));
        var revision = branch ?? await new Revisions(git).ForAsync(place.File, runs, ct);
        var blamed = await new Blame(git).OfAsync(place, revision, ct);
        if (!blamed.Ok)
            return terminal.Fail(blamed.Problems);
        var origins = new Origins(git, runs);
        var found = new List<Origin>();
        foreach (var lines in blamed.Value)
            found.AddRange(await origins.OfAsync(lines, ct));
        if (terminal.Json)
            terminal.Document(found);
        var file = Path.GetRelativePath(repository.Value.Root, Path.GetFullPath(place.File, Path.GetFullPath(folder))).Replace('\\', '/');
        if (!terminal.Json)
            foreach (var origin in found)
                WhyText.Write(terminal, origin, file);
        return ExitCode.Succeeded;
    }
}
