using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Execution.Agents.Stuck;

/// <summary>Whole runs with a scripted agent that gets stuck: it is asked once more, and only if that does not help its attempt ends and the next rung follows.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class StuckRunTests
{
    private const string Loop = """[{ "tool": "bash", "input": "make", "output": "error: no rule", "times": 9 }]""";

    private const string Yaml = """
        version: 1
        agents:
          default: script
          script: { use: scripted, script: 'SCRIPT' }
          stuck: STUCK
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { gates: [check] }, recover: [{ use: retry, with: { delay_seconds: 0 } }], max_iterations: 2 }
          - { phase: validation, use: gates }
          - { phase: reporting, use: report }
        gates: { check: { run: 'true' } }

        """;

    [Test]
    public async Task Run_LoopsAndHeedsTheNudge_GoesOnInTheSameAttempt()
    {
        using var bed = Bed(Loop, nudged: "[]");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Failures, Is.Empty);
        Assert.That(bed.Count("agent.started"), Is.EqualTo(1));
        Assert.That(Stuck(bed), Is.EqualTo(new[] { new StuckAgent("task/T1/attempt/1", "did the same 4 times with the same result: bash make", true) }));
        Assert.That(bed.Told, Does.Contain("T1 attempt 1: the agent is stuck: it did the same 4 times with the same result: bash make; it is asked once more"));
        Assert.That(File.ReadAllText(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("1, stuck once"));
    }

    [TestCase("""[{ "tool": "bash", "input": "make", "output": "error: no rule", "times": 9 }]""", "did the same 4 times with the same result", TestName = "Run_LoopsAgainAfterTheNudge_FailsAsAgentAndTheNextRungFollows")]
    [TestCase("""[{ "tool": "look", "input": "{n}" }, { "wait": true }]""", "was silent for 1 s", TestName = "Run_WaitsForNothingTwice_FailsAsAgentAndTheNextRungFollows")]
    [TestCase("""[{ "run": "sleep 1000" }]""", "was silent for 1 s", TestName = "Run_ItsProgramHangsTwice_FailsAsAgentAndTheNextRungFollows")]
    [TestCase("""[{ "run": "yes $(head -c 200 /dev/zero | tr '\\0' x)" }]""", "wrote the same again and again", TestName = "Run_WritesTheSameLineTwice_FailsAsAgentAndTheNextRungFollows")]
    [TestCase("""[{ "run": "head -c 100000000 /dev/zero >&2" }]""", "wrote more than 1 MB", TestName = "Run_WritesWithoutEndTwice_FailsAsAgentAndTheNextRungFollows")]
    [TestCase("""[{ "tool": "read", "input": "1" }, { "tool": "read", "input": "2" }, { "tool": "read", "input": "3" }, { "tool": "read", "input": "4" }, { "tool": "read", "input": "1" }, { "tool": "read", "input": "3" }, { "tool": "read", "input": "2" }, { "tool": "read", "input": "4" }, { "tool": "read", "input": "1" }, { "tool": "read", "input": "4" }]""", "without a change of its workspace", TestName = "Run_ReadsTheSameInAnyOrder_FailsAsAgentAndTheNextRungFollows")]
    [CancelAfter(60_000)]
    public async Task Run_StuckTwice(string steps, string said, CancellationToken ct)
    {
        using var bed = Bed(steps, nudged: null, "{ silent_seconds: 1, output_megabytes: 1, actions: 10 }");

        var result = (await bed.StartAsync(ct)).Value!;

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        var failure = bed.Failures.Single();
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Agent));
        Assert.That(failure.Message, Does.StartWith("the agent is stuck: it ").And.Contain(said));
        Assert.That(failure.Fingerprint, Does.StartWith("stuck-"));
        Assert.That(Stuck(bed).Select(stuck => (stuck.Attempt, stuck.Nudged)), Is.EqualTo(new[] { ("task/T1/attempt/1", true), ("task/T1/attempt/1", false) }));
        Assert.That(bed.Count("agent.started"), Is.EqualTo(2), "the second attempt is the next rung's");
        Assert.That(File.ReadAllText(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("2, stuck 2 times"));
    }

    [TestCase("""[{ "tool": "bash", "input": "make", "output": "{n}/300", "times": 300 }]""", TestName = "Run_PollsABuildThatMovesOn_IsNotStuck")]
    [TestCase("""[{ "run": "end=$(($(date +%s)+4)); while [ $(date +%s) -lt $end ]; do :; done" }]""", TestName = "Run_SilentWhileAChildWorks_IsNotStuck")]
    [TestCase("""[{ "run": "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do echo $i >> log.tmp; sleep 0.2; done; rm log.tmp" }]""", TestName = "Run_SilentWhileFilesAreWritten_IsNotStuck")]
    public async Task Run_WorksLong(string steps)
    {
        using var bed = Bed(steps, nudged: null, "{ silent_seconds: 1 }");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Stuck(bed), Is.Empty);
    }

    [Test]
    public async Task Run_TakenUpAfterTheNudge_IsNotNudgedAgain()
    {
        using var stop = new CancellationTokenSource();
        using var bed = Bed(Loop, nudged: null);
        bed.Watch = record =>
        {
            if (record.Type == "agent.stuck" && !stop.IsCancellationRequested)
                stop.Cancel();
        };
        Assert.That((await bed.StartAsync(stop.Token)).Value!.Verdict.State, Is.EqualTo(RunState.Cancelled));

        var result = (await bed.ResumeAsync()).Value!;

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Stuck(bed).Select(stuck => (stuck.Attempt, stuck.Nudged)), Is.EqualTo(new[] { ("task/T1/attempt/1", true), ("task/T1/attempt/1", false) }));
    }

    [Test]
    public async Task Run_Off_NobodyIsStuck()
    {
        using var bed = Bed(Loop, nudged: null, "off");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Stuck(bed), Is.Empty);
    }

    // The second attempt does it right at once.
    private static TestBed Bed(string steps, string? nudged, string stuck = "{ repeats: 4 }")
    {
        var bed = TestBed.Of("", "");
        var script = Path.Combine(bed.Repository.Beside, "script");
        Author("1", steps);
        Author("2", "[]");
        if (nudged is not null)
            Author("1/nudged", nudged);
        bed.Repository.Write("maestro.yaml", Yaml.Replace("SCRIPT", script, StringComparison.Ordinal).Replace("STUCK", stuck, StringComparison.Ordinal)).Commit();
        return bed;

        void Author(string attempt, string json)
        {
            var folder = Directory.CreateDirectory(Path.Combine(script, "T1", attempt)).FullName;
            Directory.CreateDirectory(Path.Combine(folder, "files", "out"));
            File.WriteAllText(Path.Combine(folder, "files", "out", "T1.txt"), "T1\n");
            File.WriteAllText(Path.Combine(folder, "steps.json"), json);
        }
    }

    private static IReadOnlyList<StuckAgent> Stuck(TestBed bed) =>
        [.. bed.Records.Where(record => record.Type == "agent.stuck").Select(record => JsonSerializer.Deserialize<StuckAgent>(record.Payload, JournalJson.Options)!)];
}
