using System.Collections.Concurrent;
using System.Globalization;
using EndToEnd.Harness;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Tests.Plugins;
using Maestro.Tests.Oracle;

namespace FaultBench.Running;

/// <summary>Makes the repository, plants the fault, and has the real engine carry the run out in this process.</summary>
internal static class FaultRun
{
    /// <summary>Runs it to its end, whatever that is.</summary>
    public static async Task<Ran> OfAsync(Fault fault, Scratch repository)
    {
        await using var model = fault.Model is { } script ? await ScriptedModel.StartAsync(script, default) : null;
        var authored = Path.Combine(repository.Aside, "script");
        foreach (var play in fault.Plays)
            play.Author(authored, repository.Beside);
        foreach (var (path, text) in fault.Shape.Files)
            repository.Write(path, text);
        foreach (var (path, text) in fault.Files)
            repository.Write(path, text.Replace("BESIDE", repository.Beside, StringComparison.Ordinal));
        if (fault.Plugin is { } source)
            PluginSource.Compile(Path.Combine(repository.Root, ".maestro", "plugins"), "Team", source);
        repository
            .Write("plan.md", fault.Plan ?? Plan(fault))
            .Write("maestro.yaml", Configuration.Of(fault, authored, repository.Beside, model?.Address))
            .Commit();
        var before = RepositoryOracle.Look(repository.Root);
        var records = new ConcurrentQueue<JournalRecord>();
        var lines = new ConcurrentQueue<string>();
        var options = new RunOptions
        {
            Folder = repository.Root,
            ToolVersion = "test",
            Tool = Scratch.Tool,
            BundledPlugins = Scratch.BundledPlugins,
            Progress = new Lines(lines),
            Observer = record =>
            {
                records.Enqueue(record);
                // What an agent waits for that must come after another's work.
                if (record.Type == "integration.completed")
                    File.WriteAllText(Path.Combine(repository.Beside, $"integrated-{record.Key.Split('/')[1]}"), "");
            },
        };
        var outcome = await new RunEngine(options).StartAsync(new() { PlanPath = "plan.md", PlanText = await File.ReadAllTextAsync(Path.Combine(repository.Root, "plan.md")) }, default);
        if (model is not null)
            lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"the model was asked {model.Requests.Count} times"));
        return new(fault, repository, repository.Git("rev-parse", "HEAD"), before, outcome, [.. records], string.Join('\n', lines));
    }

    private static string Plan(Fault fault) => "# Shop\n\n## Requirements\n\n| ID | Requirement | Priority | Depends on | Files |\n|---|---|---|---|---|\n" + string.Concat(
        fault.Work.Select((work, i) => string.Create(CultureInfo.InvariantCulture, $"| R{i + 1} | {work.Text} | P1 | {(work.After > 0 ? $"R{work.After}" : "")} | {work.Files} |\n")));

    private sealed class Lines(ConcurrentQueue<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Enqueue(value);
    }
}
