using System.Text.Json;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Checkpoints.Risks;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>Before a run does something risky it keeps what is there, and says why.</summary>
public sealed class RiskTests
{
    private const string Writes = "echo \"$id\" > \"out/$id.txt\"";

    [Test]
    public async Task Run_GateIsRisky_CheckpointIsTakenBeforeIt()
    {
        using var bed = TestBed.Make(Writes, gates: "  check: { run: 'test -e shared.txt && rm -rf out' }", taskGates: "check");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        var records = bed.Records.ToList();
        var risk = Risks(bed)[0];
        Assert.That(risk.Risks.Select(r => (r.Kind, r.Where)), Is.EqualTo(new[] { (RiskKind.Deletion, "rm -rf out") }));
        var detected = records.FindIndex(r => r.Type == RiskRecord.Detected);
        Assert.That(records.FindIndex(r => r.Type == CheckpointStore.Committed && r.Key == risk.Checkpoint), Is.InRange(0, detected));
        Assert.That(records.FindIndex(r => r.Type == "gate.completed" && r.Key.Contains("/gate/check@", StringComparison.Ordinal)), Is.GreaterThan(detected));
        var checkpoint = records.First(r => r.Type == CheckpointStore.Committed && r.Key == risk.Checkpoint).Payload.Deserialize<Checkpoint>(JournalJson.Options)!;
        Assert.That(checkpoint.Label, Does.Contain("check").And.Contain("deletion"));
        Assert.That(checkpoint.Tree, Is.EqualTo(risk.Tree));
        Assert.That(bed.Told, Does.Contain("risky (deletion): rm -rf out"));
    }

    [Test]
    public async Task Run_SameRiskOnTheSameTree_IsSaidOnce()
    {
        using var bed = TestBed.Make(Writes, gates: "  check: { run: 'test -e shared.txt && rm -rf out' }\n  more: { run: 'chmod +x agent.sh' }", taskGates: "check, more");
        await bed.RunAsync();
        var risks = Risks(bed);
        Assert.That(risks.Select(r => (r.Command, r.Tree)), Is.Unique);
        Assert.That(risks.GroupBy(r => r.Tree).Select(g => g.Select(r => r.Checkpoint).Distinct().Count()), Is.All.EqualTo(1), "one checkpoint a tree");
        Assert.That(risks, Has.Count.EqualTo(2), "the tree that is validated is the one the task was judged on");
    }

    [Test]
    public async Task Run_FixerIsRisky_CheckpointHoldsWhatItFound()
    {
        using var bed = TestBed.Make(Writes, gates: "  style: { run: 'test -e tidy', fix: 'chmod +x agent.sh; touch tidy' }", taskGates: "style");
        await bed.RunAsync();
        Assert.That(Risks(bed)[0].Place, Does.EndWith("fix/style"));
    }

    [Test]
    public async Task Run_AgentsCommandIsRisky_CheckpointIsTakenBeforeTheAttempt()
    {
        using var bed = TestBed.Make(Writes, agentOptions: " && chmod +x agent.sh");
        await bed.RunAsync();
        Assert.That(Risks(bed)[0].Place, Does.EndWith("attempt/1"));
        Assert.That(Risks(bed)[0].Risks[0].Kind, Is.EqualTo(RiskKind.Permissions));
    }

    [Test]
    public async Task Run_TaskChangesDependencies_HeadIsKeptBeforeItIsIntegrated()
    {
        using var bed = TestBed.Make($"{Writes}\necho '{{}}' > package.json\nchmod +x shared.txt");
        await bed.RunAsync();
        var risk = Risks(bed).Single();
        Assert.That(risk.Risks.Select(r => r.Kind), Is.EquivalentTo(new[] { RiskKind.Dependencies, RiskKind.Permissions }));
        var records = bed.Records.ToList();
        Assert.That(records.FindIndex(r => r.Type == RiskRecord.Detected), Is.LessThan(records.FindIndex(r => r.Type == "integration.completed")));
    }

    [Test]
    public async Task Run_NothingIsRisky_NothingIsSaid()
    {
        using var bed = TestBed.Make(Writes, taskGates: "check");
        await bed.RunAsync();
        Assert.That(Risks(bed), Is.Empty);
    }

    private static List<RiskRecord> Risks(TestBed bed) =>
        [.. bed.Records.Where(r => r.Type == RiskRecord.Detected).Select(r => r.Payload.Deserialize<RiskRecord>(JournalJson.Options)!)];
}
