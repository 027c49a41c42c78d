using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>What was used before a stop stays used, in the run and in every part of it.</summary>
public sealed class ResumedLimitTests
{
    [Test]
    public async Task Resume_CallsMeteredBeforeTheStop_StayCounted()
    {
        using var stop = new CancellationTokenSource();
        using var bed = ScriptedBed.Make(3, _ => [100, 100], "max_tokens: 100000", size => size);
        bed.Watch = record =>
        {
            // In the middle of an attempt: its calls are made again, and those made before are spent.
            if (record is { Type: "call.started", Key: "task/T1/attempt/1/call/2" })
                stop.Cancel();
        };
        var first = await bed.StartAsync(stop.Token);
        Assert.That(first.Value!.Verdict.State, Is.EqualTo(RunState.Cancelled), bed.Told);
        var made = bed.Count("call.completed");
        bed.Watch = null;

        var second = await bed.ResumeAsync();

        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Count("call.completed"), Is.GreaterThan(made));
        Assert.That(second.Value.Used("max_tokens"), Is.EqualTo(100 * bed.Count("call.completed")));
    }

    [Test]
    public async Task Resume_TaskUsedItsOwnLimit_IsNotGivenItAgain()
    {
        using var stop = new CancellationTokenSource();
        using var bed = ScriptedBed.Make(1, _ => [100, 100, 100], "task: { max_tokens: 350 }", size => size);
        bed.Watch = record =>
        {
            if (record is { Type: "call.started", Key: "task/T1/attempt/1/call/2" })
                stop.Cancel();
        };
        await bed.StartAsync(stop.Token);
        bed.Watch = null;

        var second = await bed.ResumeAsync();

        Assert.That(second.Value!.Used("max_tokens"), Is.LessThanOrEqualTo(350), bed.Told);
        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Failed), "the attempt has to be made again, and too little is left for it");
    }
}
