namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>A run that was stopped is taken up where it stood, and comes to the same result as one that was not.</summary>
public sealed class CancelTests
{
    // Else the configurations of two beds differ by a folder of their own.
    private const string Alike = "sandbox: { level: auto }\n";

    private const string Writes = "echo \"$id\" > \"out/$id.txt\"";

    [TestCase("phase.started", 1)]
    [TestCase("phase.started", 2)]
    [TestCase("task.started", 2)]
    [TestCase("agent.started", 1)]
    [TestCase("agent.completed", 2)]
    [TestCase("gate.started", 1)]
    [TestCase("gate.completed", 1)]
    [TestCase("integration.started", 1)]
    [TestCase("integration.completed", 1)]
    [TestCase("checkpoint.committed", 3)]
    [TestCase("phase.completed", 3)]
    [TestCase("delivery.started", 1)]
    public async Task Resume_StoppedAtARecord_DeliversTheSameTree(string type, int count)
    {
        using var undisturbed = TestBed.Make(Writes, tasks: 3, more: Alike);
        var expected = await undisturbed.RunAsync();
        Assert.That(expected.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', expected.Verdict.Reasons) + undisturbed.Told);
        using var stop = new CancellationTokenSource();
        using var bed = TestBed.Make(Writes, tasks: 3, more: Alike);
        var seen = 0;
        bed.Watch = record =>
        {
            if (record.Type == type && Interlocked.Increment(ref seen) == count)
                stop.Cancel();
        };
        var first = await bed.StartAsync(stop.Token);
        Assert.That(first.Value!.Verdict.State, Is.EqualTo(RunState.Cancelled), bed.Told);
        Assert.That(bed.Repository.Git("for-each-ref", "refs/maestro/keep"), Is.Not.Empty, "what a resume needs is kept");
        bed.Watch = null;
        var second = await bed.ResumeAsync();
        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(second.Value.Delivery!.Tree, Is.EqualTo(expected.Delivery!.Tree), () => undisturbed.Repository.Git("ls-tree", "-r", expected.Delivery.Commit) + "\n--- taken up\n" + bed.Repository.Git("ls-tree", "-r", second.Value.Delivery.Commit) + undisturbed.Told);
    }

    [Test]
    public async Task Resume_RunThatCameToItsEnd_IsRefused()
    {
        using var bed = TestBed.Make(Writes);
        await bed.RunAsync();
        var again = await bed.ResumeAsync();
        Assert.That(again.Problems.Select(p => p.Id), Is.EqualTo(new[] { "MAE250" }));
    }

    [Test]
    public async Task Start_TokenCancelledBefore_ChangesNothing()
    {
        using var bed = TestBed.Make(Writes);
        Assert.That(async () => await bed.StartAsync(new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(bed.Records, Is.Empty);
    }
}
