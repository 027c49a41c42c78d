using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Roles;

/// <summary>Runs in which <c>first</c> and <c>second</c> may do the tasks; those are of the role <c>docs</c>, for they write texts.</summary>
internal static class RoleBed
{
    /// <summary>A bed.</summary>
    /// <param name="first">The command line of the first agent.</param>
    /// <param name="second">The script of the second.</param>
    /// <param name="roles">What stands under <c>agents:</c> beside them.</param>
    /// <param name="tasks">How many tasks there are, one at a time.</param>
    internal static TestBed Make(string first, string second = "echo second > out/$id.txt", string roles = "  roles: { docs: { use: [first, second] } }", int tasks = 1) =>
        TestBed.Of(Yaml.Replace("FIRST", first, StringComparison.Ordinal).Replace("ROLES", roles, StringComparison.Ordinal), second, tasks);

    /// <summary>Who was chosen, in the journal's order.</summary>
    internal static IReadOnlyList<Decision> Choices(TestBed bed) =>
    [
        .. bed.Records.Where(r => r.Type == "decision.completed" && r.Key.Contains($"/{DecisionKinds.AgentSelection}/", StringComparison.Ordinal))
            .Select(r => Result(r).Read<Decision>()),
    ];

    /// <summary>Who made which attempt.</summary>
    internal static IReadOnlyList<string> Attempts(TestBed bed) =>
        [.. bed.Records.Where(r => r.Type == "agent.completed").Select(r => $"{r.Key} {Result(r).Read<AgentWork>().Agent}")];

    private static RawJson Result(JournalRecord record) => JsonSerializer.Deserialize<CompletedRecord>(record.Payload, JournalJson.Options)!.Result!;

    private const string Yaml = """
        version: 1
        agents:
          first: { use: command, run: "FIRST" }
          second: { use: command, run: sh ./agent.sh }
        ROLES
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 1, gates: [check] }
            recover: [{ use: retry, with: { delay_seconds: 0 } }, fix]
          - phase: validation
            use: gates
          - phase: review
            use: critics
          - phase: reporting
            use: report
        gates:
          check: { run: '! grep -rq bad out' }

        """;
}
