using System.Buffers;
using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>why</c>: which task put a line there.</summary>
internal static class WhyCommand
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("why", """
            Which commit, task and run put a line there, by git blame on a delivered branch or on HEAD.

            Examples:
              dotnet maestro why src/Parser.cs:42
              dotnet maestro why README.md --branch maestro/parser
            """);
        var common = new CommonOptions().AddTo(command);
        var place = new Argument<string>("place") { Description = "file or file:line" };
        var branch = new Option<string?>("--branch") { Description = "The branch to look at; the last delivered one when left out, else HEAD." };
        command.Add(place);
        command.Add(branch);
        command.SetAction((parsed, ct) => WhyAsync(
            Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, parsed.GetValue(place)!, parsed.GetValue(branch), ct));
        return command;
    }

    private static async Task<int> WhyAsync(Terminal terminal, string folder, string place, string? branch, CancellationToken ct)
    {
        var processes = new ProcessSupervisor(new());
        var repository = await RepositoryProbe.LookAsync(processes, folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var colon = place.LastIndexOf(':');
        var line = colon > 0 && int.TryParse(place[(colon + 1)..], out var number) ? number : 0;
        var file = line > 0 ? place[..colon] : place;
        var runs = RunArchive.All(StateDirectory.For(repository.Value));
        var revision = branch ?? runs.Select(r => r.Memory.Delivery?.Branch).FirstOrDefault(b => b is not null) ?? "HEAD";
        var git = new GitCommand(processes, Path.GetFullPath(folder));
        string[] lines = line > 0 ? ["-L", $"{line},{line}"] : [];
        var blame = await git.TryAsync(["blame", "--line-porcelain", .. lines, revision, "--", file], ct: ct);
        if (!blame.Succeeded)
            return terminal.Fail([Catalogue.FileUnreadable.At(blame.Error.Trim())]);
        var commits = blame.Output.Split('\n').Where(l => l.Length > 41 && l[40] == ' ' && l.AsSpan(0, 40).IndexOfAnyExcept(Hexadecimal) < 0).Select(l => l[..40]).Distinct().ToList();
        var found = new List<object>();
        foreach (var commit in commits)
        {
            var message = await git.RunAsync(["show", "--no-patch", "--format=%B", commit], ct: ct);
            var (task, run) = (Trailer(message, "Maestro-Task"), Trailer(message, "Maestro-Run"));
            found.Add(new { commit, subject = message.Split('\n')[0], task, run });
            if (!terminal.Json)
                terminal.Line($"{commit[..10]}  {message.Split('\n')[0]}{(run is null ? "" : $"  (task {task ?? "none"}, run {run}; see: dotnet maestro log {run} --text {task ?? "phase"})")}");
        }
        if (terminal.Json)
            terminal.Document(found);
        return ExitCode.Succeeded;
    }

    private static string? Trailer(string message, string name) =>
        message.Split('\n').FirstOrDefault(l => l.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim();
}
