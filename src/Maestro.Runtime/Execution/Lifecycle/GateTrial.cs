using System.Collections.Concurrent;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Detection;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Runs gates on the last commit, as a run would: in a workspace of their own, contained, within the limits. It is a run of nothing but validation.</summary>
internal static class GateTrial
{
    private const string Pipeline = """
        version: 1
        plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Gates]
        pipeline:
          - { phase: validation, use: gates }
        gates:

        """;

    /// <summary>Runs them.</summary>
    /// <param name="options">Where and how; no configuration of the repository's own is looked at.</param>
    /// <param name="root">The repository's root.</param>
    /// <param name="gates">The gates.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <returns>What came of each, by its name; or why none could be run at all.</returns>
    public static async Task<Outcome<IReadOnlyDictionary<string, TriedGate>>> RunAsync(RunOptions options, string root, IReadOnlyList<DetectedGate> gates, CancellationToken ct)
    {
        var tried = new ConcurrentDictionary<string, TriedGate>(StringComparer.Ordinal);
        var there = new List<DetectedGate>();
        foreach (var gate in gates)
        {
            if (GateCommands.Missing(gate.Run, root) is { } program)
                tried[gate.Name] = new(GateVerdict.CouldNotRun, $"{program} is not on this machine");
            else
                there.Add(gate);
        }

        if (there.Count == 0)
            return tried;
        var folder = Directory.CreateTempSubdirectory("maestro-gates-").FullName;
        try
        {
            var file = Path.Combine(folder, ConfigurationFile.Name);
            await File.WriteAllTextAsync(file, Pipeline + string.Concat(there.Select(gate => $"  {GateYaml.Line(gate)}\n")), ct);
            RecordResults? results = null;
            var watched = options with
            {
                Configuration = file,
                Opened = options.Opened + (directory => results = new(new(directory.Artifacts))),
                Observer = options.Observer + (record => Note(record, results!, tried)),
            };
            var outcome = await new RunEngine(watched).StartAsync(new() { Text = "Try the gates that were found" }, ct);
            if (!outcome.Ok)
                return outcome.As<IReadOnlyDictionary<string, TriedGate>>();
            foreach (var gate in there)
                tried.TryAdd(gate.Name, new(GateVerdict.CouldNotRun, "it did not come to a verdict"));
            return tried;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The first word counts: what is looked at afterwards is the same tree again.
    private static void Note(JournalRecord record, RecordResults results, ConcurrentDictionary<string, TriedGate> tried)
    {
        if (record.Type == "gate.completed" && results.Of<GateReport>(record) is { } report)
            tried.TryAdd(report.Gate, new(report.Verdict, report.Summary));
    }
}
