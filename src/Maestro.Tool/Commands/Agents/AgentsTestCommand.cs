using System.CommandLine;
using System.Globalization;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Conformance;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Agents;

/// <summary><c>agents test</c>: tries an agent out against a model whose answers are given.</summary>
internal static class AgentsTestCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("test", """
            Tries an agent of maestro.yaml out: its own program does whole runs in repositories made for it, against a model on this machine whose
            answers are given. No key is needed; nothing is paid, unless the agent finds past the gateway to a model of its own. It tells
            whether the agent does a task, and whether it bears what models and commands do to it.

            Examples:
              dotnet maestro agents test mine
              dotnet maestro agents test mine --trial status-429 --trial cut-stream
            """);
        var common = new CommonOptions().AddTo(command);
        common.AddChoiceTo(command);
        var name = new Argument<string>("agent") { Description = "The agent's name under 'agents:'." };
        var only = new Option<string[]>("--trial") { Description = "Only this trial; may be given several times.", HelpName = "name" };
        command.Add(name);
        command.Add(only);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var chosen = common.Chosen(parsed);
            return chosen.Ok ? await TestAsync(terminal, parsed.GetValue(common.Folder)!, chosen.Value, parsed.GetValue(name)!, parsed.GetValue(only) ?? [], ct) : terminal.Fail(chosen.Problems);
        });
        return command;
    }

    private static async Task<int> TestAsync(Terminal terminal, string folder, string? configuration, string name, string[] only, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var pipeline = ConfigurationFile.Load(repository.Value.Root, configuration);
        if (!pipeline.Ok)
            return terminal.Fail(pipeline.Problems);
        if (!pipeline.Value.Agents.ByName.TryGetValue(name, out var agent))
            return terminal.Fail([Catalogue.UnknownExtension.At(
                $"no agent is called '{name}'{Nearest.Hint(name, pipeline.Value.Agents.ByName.Keys)}", SourceSpot.Of(pipeline.Value.Source), "Name one of the agents defined under agents:.")]);
        if (only.FirstOrDefault(id => Trials.All.All(trial => trial.Id != id)) is { } unknown)
            return terminal.Fail([Catalogue.BadArguments.At(
                $"no trial is called '{unknown}'{Nearest.Hint(unknown, Trials.All.Select(trial => trial.Id))}", fix: $"Trials: {string.Join(", ", Trials.All.Select(trial => trial.Id))}.")]);
        var trials = only.Length == 0 ? Trials.All : [.. Trials.All.Where(trial => only.Contains(trial.Id))];
        return await TestAsync(terminal, new(pipeline.Value, agent, TrialOptions.In(folder)), trials, ct);
    }

    private static async Task<int> TestAsync(Terminal terminal, Battery battery, IReadOnlyList<Trial> trials, CancellationToken ct)
    {
        var results = new List<TrialResult>();
        var wide = trials.Max(trial => trial.Id.Length);
        await foreach (var result in battery.RunAsync(trials, ct))
        {
            results.Add(result);
            terminal.Note(Line(result, wide));
        }

        terminal.Document(results.Select(result => new
        {
            trial = result.Trial.Id, holds = result.Trial.Holds, verdict = Word(result.Verdict), why = result.Why,
            calls = result.Facts?.Calls, tokens = result.Facts?.Tokens, milliseconds = (long?)result.Facts?.Took.TotalMilliseconds,
        }));
        int Count(TrialVerdict verdict) => results.Count(result => result.Verdict == verdict);
        terminal.Note($"{Count(TrialVerdict.Passed)} hold, {Count(TrialVerdict.Failed)} do not, {Count(TrialVerdict.NotTried)} were not tried");
        return Count(TrialVerdict.Failed) == 0 ? ExitCode.Succeeded : ExitCode.Failed;
    }

    private static string Line(TrialResult result, int wide)
    {
        var took = result.Facts is { } facts ? string.Create(CultureInfo.InvariantCulture, $"{facts.Took.TotalSeconds,6:0.0} s {facts.Calls,3} calls") : new string(' ', 18);
        return $"{Word(result.Verdict),-9}  {result.Trial.Id.PadRight(wide)}  {took}  {(result.Why.Length > 0 ? result.Why : result.Trial.Holds)}";
    }

    private static string Word(TrialVerdict verdict) => verdict switch
    {
        TrialVerdict.Passed => "ok",
        TrialVerdict.Failed => "FAILED",
        _ => "not tried",
    };
}
