using Maestro.Runtime.Execution.Lifecycle;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>Time runs out in the middle: what is finished is proven and delivered all the same, and a question that is open stays open.</summary>
public sealed class TimeLimitTests
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public async Task Run_TimeIsUpBeforeValidation_GatesAreAskedOnWhatIsFinished()
    {
        using var bed = TestBed.Make("[ \"$id\" = T2 ] && sleep 1000\necho \"$id\" > \"out/$id.txt\"", tasks: 2, taskGates: "none");
        bed.Clock = clock;
        bed.Watch = record =>
        {
            if (record.Type == "integration.completed")
                PassTime();
        };

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.StartsWith("Gate 'check' passed on the result").And.Some.StartsWith("T2 is not"));
        Assert.That(bed.Delivered(result, "out/T1.txt"), Is.EqualTo("T1"));
        Assert.That(bed.Records.Count(r => r.Type == "phase.started" && r.Key.StartsWith("phase/validation", StringComparison.Ordinal)), Is.Zero);
    }

    [Test]
    public async Task Run_TimeIsUpWhileAQuestionIsOpen_AsksAndCanBeTakenUpWithBoth()
    {
        using var bed = TestBed.Make("""
            [ "$id" != T2 ] || [ -e go ] || sleep 1000
            echo "$id $(grep -c 'use green' "$MAESTRO_TASK_FILE")" > "out/$id.txt"
            """, "  check: { run: '! grep -q \"T1 0\" out/*' }", tasks: 2, taskGates: "check");
        var agent = Path.Combine(bed.Repository.Root, "agent.sh");
        var go = Path.Combine(bed.Repository.Beside, "go");
        bed.Repository.Write("agent.sh", (await File.ReadAllTextAsync(agent)).Replace("-e go", $"-e '{go}'", StringComparison.Ordinal));
        var yaml = await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"));
        bed.Repository.Write("maestro.yaml", yaml.Replace("recover: [{ use: retry, with: { delay_seconds: 0 } }, fix]", "recover: [escalate]", StringComparison.Ordinal)).Commit();
        bed.Clock = clock;
        bed.Watch = record =>
        {
            if (record.Type == "human.asked")
                PassTime();
        };

        var first = await bed.RunAsync();
        Assert.That(first.Verdict.State, Is.EqualTo(RunState.NeedsHuman), string.Join('\n', first.Verdict.Reasons) + bed.Told);
        bed.Watch = null;
        await File.WriteAllTextAsync(go, "");

        var second = await bed.ResumeAsync(new ResumeRequest(Answers: ["use green"], Limits: new Dictionary<string, decimal> { ["max_duration_seconds"] = 36_000 }));
        Assert.That(second.Problems, Is.Empty);
        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', second.Value.Verdict.Reasons) + bed.Told);
    }

    // Not on the journal's thread, which tells of the record: what waits for the time would wait for the journal there.
    private void PassTime() => _ = Task.Run(() => clock.Advance(TimeSpan.FromHours(2)));
}
