using System.CommandLine;
using System.CommandLine.Completions;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Detection;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Tool.Commands.Completion;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>init</c>: writes a commented <c>maestro.yaml</c> with the gates that were detected, or a pipeline that travels with the tool.</summary>
internal static class InitCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("init", """
            Looks at the repository, runs the gates it finds on the last commit, in a workspace of their own, and writes a commented maestro.yaml.
            With --pipeline it writes that pipeline as NAME.maestro.yaml, to be made your own; with gates where there is no maestro.yaml to have them.

            Examples:
              dotnet maestro init
              dotnet maestro init --no-run         write the gates as they were found, without running them
              dotnet maestro init --pipeline NAME
            """);
        var common = new CommonOptions().AddTo(command);
        var force = new Option<bool>("--force") { Description = "Overwrite the file where it is there." };
        var unrun = new Option<bool>("--no-run") { Description = "Do not run the gates that are found." };
        var pipeline = new Option<string?>("--pipeline")
        {
            Description = "Write the pipeline of this name that travels with the tool, in place of maestro.yaml.",
            HelpName = "name",
            CompletionSources = { _ => PipelineNames.Of(Directory.GetCurrentDirectory()).Select(name => new CompletionItem(name)) },
        };
        command.Add(force);
        command.Add(pipeline);
        command.Add(unrun);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), parsed.GetValue(common.Folder)!, ct);
            if (!repository.Ok)
                return terminal.Fail(repository.Problems);
            var root = repository.Value.Root;
            var start = parsed.GetValue(pipeline) is { } named ? await NewConfiguration.OfAsync(named, root, ct) : NewConfiguration.Usual;
            if (!start.Ok)
                return terminal.Fail(start.Problems);
            var (name, text, withGates) = start.Value;
            var file = Path.Combine(root, name);
            if (File.Exists(file) && !parsed.GetValue(force))
                return terminal.Fail([Catalogue.FileExists.At($"{name} is already there", SourceSpot.Of(name))]);
            var ecosystems = withGates ? Ecosystem.Detect(root) : [];
            var gates = ecosystems.SelectMany(e => e.Gates).DistinctBy(g => g.Name).ToList();
            var tried = parsed.GetValue(unrun) || gates.Count == 0 ? null : await TryAsync(terminal, root, gates, ct);
            await File.WriteAllTextAsync(file, text(ecosystems, tried), ct);
            if (terminal.Json)
                terminal.Document(new
                {
                    file,
                    ecosystems = ecosystems.Select(e => new { e.Name, e.Evidence, gates = e.Gates.Select(g => g.Name) }),
                    tried = tried?.ToDictionary(t => t.Key, t => new { verdict = t.Value.Verdict, summary = t.Value.Summary }),
                });
            foreach (var ecosystem in ecosystems)
                terminal.Note($"{ecosystem.Name} ({ecosystem.Evidence})");
            foreach (var gate in gates)
                terminal.Note($"  {gate.Name}: {gate.Run}{(tried?.GetValueOrDefault(gate.Name) is { } came ? $"    {Word(came.Verdict)}: {came.Summary}" : "")}");
            terminal.Note(parsed.GetValue(pipeline) is { } written
                ? $"Wrote {name}. Make it your own, then: dotnet maestro check --pipeline {written}"
                : $"Wrote {name}. Say in it who does the tasks (agents:), then: dotnet maestro check");
            return ExitCode.Succeeded;
        });
        return command;
    }

    // What they cannot be run for is said, and no reason to write nothing.
    private static async Task<IReadOnlyDictionary<string, TriedGate>?> TryAsync(Terminal terminal, string root, IReadOnlyList<DetectedGate> gates, CancellationToken ct)
    {
        terminal.Note($"running what was found: {string.Join(", ", gates.Select(g => g.Name))} (--no-run leaves that out)");
        var view = Views.For(terminal, ask: false, root);
        var tried = await view.ShowAsync(() => GateTrial.RunAsync(Engine.Options(root, view, verbose: null), root, gates, ct), ct);
        if (tried.Ok)
            return tried.Value;
        foreach (var problem in tried.Problems)
            terminal.Note($"note: the gates were not run: {problem.Message}");
        return null;
    }

    private static string Word(GateVerdict verdict) => verdict switch
    {
        GateVerdict.Passed => "passed",
        GateVerdict.Failed => "fails as the code is now",
        _ => "could not run",
    };
}
