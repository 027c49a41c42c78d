using System.CommandLine;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>resume</c>: takes up a run whose process died or was stopped.</summary>
internal static class ResumeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("resume", """
            Takes up an interrupted or cancelled run from its last completed step. What is completed is never done again.

            Examples:
              dotnet maestro resume
              dotnet maestro resume -v
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var verbose = new VerboseOption(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = parsed.GetValue(common.Folder)!;
            var view = Views.For(terminal, ask: true);
            var engine = new RunEngine(Engine.Options(folder, view, verbose.Of(parsed)));
            return ResultText.Write(terminal, await view.ShowAsync(() => engine.ResumeAsync(id.Of(parsed), ct)), folder);
        });
        return command;
    }
}
