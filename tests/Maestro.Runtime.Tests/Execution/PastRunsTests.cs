using Maestro.Runtime.Execution.Lifecycle;
using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>What earlier runs in the same repository came to: what tasks took, what helped, what is flaky.</summary>
public sealed class PastRunsTests
{
    // T1 is right at the second attempt; the gate 'moody' fails the first time it is asked and passes from then on.
    private const string Agent = """
        [ "$id" = validation ] && exit 0
        [ "$id" = T1 ] && [ "$MAESTRO_ATTEMPT" = 1 ] && echo bad > out/$id.txt || echo good > out/$id.txt
        """;

    [Test]
    public async Task Read_AfterARun_TellsTasksRecoveriesAndFlakyFindings()
    {
        using var bed = TestBed.Make(Agent, Gates, tasks: 2, taskGates: "check");
        bed.Repository.Write("maestro.yaml", (await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"))).Replace("BESIDE", bed.Repository.Beside, StringComparison.Ordinal)).Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);

        var past = PastReader.Read(State(result), except: "another");

        Assert.That(past.Runs, Is.EqualTo(new[] { result.Id }));
        Assert.That(past.Tasks.Select(t => (t.TaskId, t.State, t.Attempts, t.EstimateMinutes)), Is.EquivalentTo(new[] { ("T1", TaskState.Done, 2, 3.0), ("T2", TaskState.Done, 1, 3.0) }));
        Assert.That(past.Tasks.Select(t => t.ActualMinutes), Has.All.GreaterThan(0));
        Assert.That(past.Recoveries, Has.Some.Matches<PastRecovery>(r => r is { Strategy: "retry", Recovered: true, Kind: FailureKind.Test or FailureKind.Build or FailureKind.Style }));
        Assert.That(past.Flaky.Select(f => f.Gate), Does.Contain("moody"));
        Assert.That(PastReader.Read(State(result), except: result.Id).Runs, Is.Empty, "the run that asks is not its own past");
    }

    [Test]
    public async Task Read_InASecondRun_IsOnRecordOnceAndNamedAsEvidence()
    {
        using var bed = TestBed.Make("echo good > \"out/$id.txt\"", tasks: 4, more: "resource_limits: { max_api_calls: 8, assess_at: 0 }\n");
        var first = await bed.RunAsync();
        bed.Records.Clear();

        var second = await bed.StartAsync();

        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Failed).Or.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Count("past.completed"), Is.EqualTo(1));
        var decisions = bed.Records.Where(r => r.Type == "decision.completed" && r.Key.Contains("/limits/", StringComparison.Ordinal))
            .Select(r => JsonSerializer.Deserialize<CompletedRecord>(r.Payload, JournalJson.Options)!.Result!.Read<Decision>()).ToList();
        Assert.That(decisions[0].Evidence, Has.Some.Contains($"in earlier runs ({first.Id}) 4 tasks took"));
    }

    private const string Gates = """
          check: { run: '! grep -rq bad out' }
          moody: { run: 'test -e BESIDE/asked || { touch BESIDE/asked; exit 1; }' }
        """;

    private static StateDirectory State(RunResult result) => new(Path.GetDirectoryName(Path.GetDirectoryName(result.Directory.Root)!)!);
}
