using System.CommandLine;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Demo;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>demo</c>: a whole run on a scratch repository, with no key and no model.</summary>
internal static class DemoCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("demo", """
            Makes a scratch git repository and carries a whole run through on it. The tasks' edits are authored files, played by the 'scripted'
            agent; everything else is real: git, processes, builds, tests, the failure in the middle, recovery, the branch.

            Examples:
              dotnet maestro demo
              dotnet maestro demo --yes -v
            """);
        var common = new CommonOptions();
        command.Add(common.Json);
        var keep = new Option<string?>("--in") { Description = "Make the repository in this folder instead of a temporary one.", HelpName = "folder" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Ask nothing." };
        command.Add(keep);
        command.Add(yes);
        var verbose = new VerboseOption(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var made = await DemoRepository.MakeAsync(parsed.GetValue(keep), ct);
            if (!made.Ok)
                return terminal.Fail(made.Problems);
            var (folder, request) = made.Value;
            terminal.Note($"repository  {folder}");
            terminal.Note($"request     {request.ReplaceLineEndings("\n            ")}");
            var view = Views.For(terminal, ask: !parsed.GetValue(yes), folder);
            var result = await view.ShowAsync(() => new RunEngine(Engine.Options(folder, view, verbose.Of(parsed))).StartAsync(new() { Text = request }, ct), ct);
            var code = ResultText.Write(terminal, result, folder, view.Failures);
            if (result.Ok)
            {
                terminal.Note($"        in {folder}");
                terminal.Note("");
                terminal.Note("In a repository of your own: dotnet maestro init, say under agents: who does the tasks, then dotnet maestro run \"what you want\".");
            }
            return code;
        });
        return command;
    }
}
