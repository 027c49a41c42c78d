namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>No run starts more than its limits allow, and what it could not do is said.</summary>
public sealed class LimitTests
{
    private const string Writes = "echo \"$id\" > \"out/$id.txt\"";

    [Test]
    public async Task Run_FewerCallsThanTasks_KeepsWhatIsDoneAndStartsNoMore()
    {
        using var bed = TestBed.Make(Writes, tasks: 4, more: "resource_limits: { max_api_calls: 2 }\n");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        Assert.That(bed.Count("agent.started"), Is.LessThanOrEqualTo(2).And.GreaterThan(0));
        Assert.That(result.Verdict.Reasons.Count(r => r.Contains("is not:", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public async Task Run_NoCallsAtAll_FailsWithoutStartingAnAgent()
    {
        using var bed = TestBed.Make(Writes, tasks: 2, more: "resource_limits: { max_api_calls: 0 }\n");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed));
        Assert.That(bed.Count("agent.started"), Is.Zero);
    }

    [Test]
    public async Task Run_TimeIsUp_EndsTheAgentAndSaysSo()
    {
        using var bed = TestBed.Make("sleep 1000", more: "resource_limits: { max_duration_seconds: 2 }\n");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed));
        Assert.That(bed.Failures[^1].Kind, Is.EqualTo(FailureKind.Limit));
        Assert.That(bed.Failures[^1].Message, Does.Contain("max_duration_seconds"));
    }

    [Test]
    public async Task Resume_AgentsThatDoNotTellWhatTheyUsed_StillCountAgainstTheLimit()
    {
        using var stop = new CancellationTokenSource();
        using var bed = TestBed.Make("[ \"$id\" != T2 ] || [ -e \"$MAESTRO_WORKSPACE/../../go\" ] || { touch \"$MAESTRO_WORKSPACE/../../go\"; sleep 1000; }\n" + Writes,
            tasks: 4, more: "resource_limits: { max_api_calls: 3 }\nsandbox: { level: none }\n");
        bed.Repository.Write("maestro.yaml", (await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"))).Replace("max_parallel: 3", "max_parallel: 1", StringComparison.Ordinal)).Commit();
        // Stopped while the second agent works: two calls were made by then.
        bed.Watch = record =>
        {
            if (record is { Type: "agent.started", Key: "task/T2/attempt/1" })
                stop.CancelAfter(TimeSpan.FromMilliseconds(500));
        };
        var first = await bed.StartAsync(stop.Token);
        Assert.That(first.Value!.Verdict.State, Is.EqualTo(RunState.Cancelled));
        bed.Watch = null;
        var second = await bed.ResumeAsync();
        Assert.That(bed.Count("agent.started"), Is.LessThanOrEqualTo(3));
        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
    }
}
