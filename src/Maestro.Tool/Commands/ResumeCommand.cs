using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Limits;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>resume</c>: takes up a run that was interrupted, cancelled, waits for a person, or was ended by a limit.</summary>
internal static class ResumeCommand
{
    private static readonly string[] Names = [LimitNames.Duration, .. Dimension.All.Select(dimension => dimension.Name)];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("resume", """
            Takes up a run from its last completed step. What is completed is never done again.

            A run that was interrupted or cancelled goes on where it was. One that waits for you goes on with your answer. One that a limit
            ended goes on with what is left of it, when that limit is raised.

            Examples:
              dotnet maestro resume
              dotnet maestro resume -v
              dotnet maestro resume --answer "T2=Keep the old format and add the new one beside it"
              dotnet maestro resume --limit max_tokens=2000000 --limit max_duration_seconds=7200
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var answer = new Option<string[]>("--answer") { Description = "What you decide; SUBJECT=TEXT where several questions are open." };
        var limit = new Option<IReadOnlyDictionary<string, decimal>>("--limit")
        {
            Description = $"Raises a limit of the run: NAME=VALUE, with NAME one of {string.Join(", ", Names)}.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = Limits,
        };
        command.Add(answer);
        command.Add(limit);
        var verbose = new VerboseOption(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = parsed.GetValue(common.Folder)!;
            var view = Views.For(terminal, ask: true, folder);
            var engine = new RunEngine(Engine.Options(folder, view, verbose.Of(parsed)));
            var request = new ResumeRequest(id.Of(parsed), parsed.GetValue(answer), parsed.GetValue(limit));
            return ResultText.Write(terminal, await view.ShowAsync(() => engine.ResumeAsync(request, ct), ct), folder, view.Failures);
        });
        return command;
    }

    private static Dictionary<string, decimal>? Limits(ArgumentResult result)
    {
        var limits = new Dictionary<string, decimal>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var (name, value) = text.IndexOf('=', StringComparison.Ordinal) is var cut and > 0 ? (text[..cut], text[(cut + 1)..]) : (text, "");
            var number = value.Replace("_", "", StringComparison.Ordinal);
            if (Names.Contains(name) && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && (name == LimitNames.Cost || amount == decimal.Truncate(amount)))
            {
                limits[name] = amount;
                continue;
            }

            result.AddError($"--limit {text}: write NAME=VALUE, with NAME one of {string.Join(", ", Names)} and a number from 0");
            return null;
        }

        return limits;
    }
}
