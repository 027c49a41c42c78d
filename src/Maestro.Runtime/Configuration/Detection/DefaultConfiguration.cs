using System.Text;

namespace Maestro.Runtime.Configuration.Detection;

/// <summary>The configuration a repository gets when it has none; also what <c>maestro init</c> writes.</summary>
internal static class DefaultConfiguration
{
    /// <summary>The text, with comments that explain each part.</summary>
    /// <param name="ecosystems">What was detected.</param>
    /// <param name="tried">What came of the gates that were run, by name; null where none was.</param>
    public static string Text(IReadOnlyList<Ecosystem> ecosystems, IReadOnlyDictionary<string, TriedGate>? tried = null)
    {
        var text = new StringBuilder();
        text.AppendLine("""
            # How Maestro works in this repository. Check it with: dotnet maestro check --explain
            # Have your editor complete and explain it: dotnet maestro check --schema .maestro/schema.json
            version: 1

            plugins:                       # whose extensions the ids below name
              - Maestro.Plugins.Phases
              - Maestro.Plugins.Decisions
              - Maestro.Plugins.Recovery
              - Maestro.Plugins.Gates
              - Maestro.Plugins.Agents
              - Maestro.Plugins.Chat

            # Who does the tasks. 'command' runs any program: it gets the task as JSON on standard input and works in its folder.
            # agents:
            #   default: mine
            #   mine: { use: command, run: ./agent.sh }

            pipeline:
              - phase: planning
                use: interview
              - phase: task-generation
                use: decompose
              - phase: implementation
                use: parallel-tasks
                with: { max_parallel: 2 }
                recover: [retry, fix, alternative]
              - phase: validation
                use: gates
                recover: [retry, fix, isolate, rollback]
              - phase: review
                use: critics
                recover: [fix, alternative]
              - phase: reporting
                use: report

            decisions:                     # who makes which decision; 'defaults' is asked where it cannot tell
              task-ordering: critical-path

            """);
        Gates(text, ecosystems, tried);
        text.AppendLine("""

            resource_limits:
              max_duration_seconds: 3600
              max_tokens: 1000000
              max_api_calls: 1000
              checkpoint_interval: 300
            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The gates alone, for a file that has everything else.</summary>
    /// <param name="ecosystems">What was detected.</param>
    /// <param name="tried">What came of the gates that were run, by name; null where none was.</param>
    public static string Gates(IReadOnlyList<Ecosystem> ecosystems, IReadOnlyDictionary<string, TriedGate>? tried)
    {
        var text = new StringBuilder();
        Gates(text, ecosystems, tried);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Gates(StringBuilder text, IReadOnlyList<Ecosystem> ecosystems, IReadOnlyDictionary<string, TriedGate>? tried)
    {
        var gates = ecosystems.SelectMany(e => e.Gates.Select(g => (e, g))).DistinctBy(x => x.g.Name).ToList();
        if (gates.Count == 0)
        {
            text.AppendLine("# Nothing was recognised here. A run proves nothing without a gate: add the commands that tell whether the work is right.");
            text.AppendLine("# gates:").AppendLine("#   test: { run: make test }");
            return;
        }

        var evidence = string.Join(", ", gates.Select(x => x.e.Evidence).Distinct());
        // A key without anything below it would say that nothing is to be proven.
        var off = gates.All(x => Trouble(x.g) is not null);
        text.AppendLine($"{(off ? "# " : "")}gates:                         # what proves the work, detected from {evidence}{(tried is null ? "" : ", and run on the last commit")}");
        foreach (var (_, gate) in gates)
        {
            if (Trouble(gate) is { } trouble)
                text.AppendLine($"  # could not be run here: {trouble}").AppendLine($"  # {GateYaml.Line(gate)}");
            else if (tried?.GetValueOrDefault(gate.Name) is { Verdict: GateVerdict.Failed } failed)
                text.AppendLine($"  # fails as the code is now ({Plain(failed.Summary)}): a run is held to fail no more than that").AppendLine($"  {GateYaml.Line(gate)}");
            else
                text.AppendLine($"  {GateYaml.Line(gate)}");
        }

        string? Trouble(DetectedGate gate) => tried?.GetValueOrDefault(gate.Name) is { Verdict: GateVerdict.CouldNotRun } why ? Plain(why.Summary) : null;
    }

    // It goes into a comment, which a line end would end.
    private static string Plain(string summary) => string.Concat(summary.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
