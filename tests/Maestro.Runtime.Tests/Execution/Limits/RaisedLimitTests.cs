using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>A run that a limit ended is taken up with a larger one: what is done stays done, and what was used stays used.</summary>
public sealed class RaisedLimitTests
{
    [Test]
    public async Task Resume_LimitIsRaised_DoesTheRest()
    {
        using var bed = ScriptedBed.Make(12, _ => [100], "max_tokens: 700, assess_at: 1", size => size);
        var first = await bed.RunAsync();
        Assert.That(first.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        var done = bed.Count("integration.completed");

        var second = await bed.ResumeAsync(new ResumeRequest(first.Id, Limits: new Dictionary<string, decimal> { ["max_tokens"] = 5000 }));

        Assert.That(second.Problems, Is.Empty);
        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(second.Value.Verdict.Reasons, Does.Contain("12 of 12 tasks are in the result."));
        Assert.That((done, bed.Count("integration.completed")), Is.EqualTo((7, 12)), "nothing was done twice");
        Assert.That(second.Value.Limits.Single(use => use.Name == "max_tokens"), Is.EqualTo(new LimitUse("max_tokens", 1200, 5000, "tokens", false)));
    }

    [Test]
    public async Task Resume_StoppedByADecision_IsDecidedAnew()
    {
        using var bed = ScriptedBed.Make(20, _ => [100], "max_tokens: 1000", size => size);
        bed.Repository.Write("maestro.yaml", (await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"))).Replace("max_parallel: 8", "max_parallel: 1", StringComparison.Ordinal)).Commit();
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);

        var second = await bed.ResumeAsync(new ResumeRequest(bed.Records.First().Run, Limits: new Dictionary<string, decimal> { ["max_tokens"] = 10_000 }));

        Assert.That(second.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
    }

    [Test]
    public async Task Resume_PartialWithoutALargerLimit_IsRefusedAndSaysHow()
    {
        using var bed = ScriptedBed.Make(12, _ => [100], "max_tokens: 700, assess_at: 1", size => size);
        var run = (await bed.RunAsync()).Id;

        Assert.That((await bed.ResumeAsync(new ResumeRequest(run))).Problems.Single().Message, Is.EqualTo($"run {run} came to its end (partial): 5 task(s) were not done"));
        Assert.That(
            (await bed.ResumeAsync(new ResumeRequest(run, Limits: new Dictionary<string, decimal> { ["max_tokens"] = 700 }))).Problems.Single().Message,
            Is.EqualTo("--limit max_tokens=700: 700 are used already"));
    }
}
