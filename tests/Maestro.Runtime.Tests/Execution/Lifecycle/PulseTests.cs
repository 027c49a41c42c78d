using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Runs.Records;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>An agent may be silent for an hour; the journal tells how long all the same.</summary>
public sealed class PulseTests
{
    [Test]
    public async Task Run_NothingHappensForAWhile_TheJournalTellsThatItGoesOn()
    {
        using var bed = TestBed.Make("""
            while [ ! -e "$go" ]; do sleep 0.05; done
            echo x > out/T1.txt
            """);
        var go = Path.Combine(bed.Repository.Beside, "go");
        var script = Path.Combine(bed.Repository.Root, "agent.sh");
        bed.Repository.Write("agent.sh", $"go='{go}'\n{await File.ReadAllTextAsync(script)}").Commit();
        var clock = new FakeTimeProvider();
        bed.Watch = record =>
        {
            if (record.Type == "agent.started")
                clock.Advance(Pulse.Interval);
            else if (record.Type == RunRecords.Alive)
                File.WriteAllText(go, "");
        };

        var result = await new RunEngine(bed.Options with { Clock = clock }).StartAsync(
            new() { PlanPath = "plan.md", PlanText = await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "plan.md")) }, default);

        Assert.That(result.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Value.Limits[0].Used, Is.EqualTo(Pulse.Interval.TotalSeconds), "the time that passed is spent");
    }
}
