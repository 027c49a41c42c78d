using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>Eight tasks at once, whose calls have authored sizes: no hard limit is exceeded by more than one call, and what is proven is kept.</summary>
public sealed class HardLimitTests
{
    private const long LargestCall = 400;

    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(3, false)]
    [TestCase(4, false)]
    public async Task Run_TokensRunOut_NeverExceedsTheLimitByMoreThanOneCall(int seed, bool callsTellTheirWorstCase)
    {
        const long limit = 6000;
        var random = new Random(seed);
        var sizes = Enumerable.Range(0, 13).Select(_ => Enumerable.Range(0, 4).Select(_ => random.NextInt64(1, LargestCall + 1)).ToArray()).ToArray();
        // The threshold is out of the way: it is the hard limit that must hold.
        using var bed = ScriptedBed.Make(12, task => sizes[task], $"max_tokens: {limit}, assess_at: 1", callsTellTheirWorstCase ? size => size : null);

        var result = await bed.RunAsync();

        Assert.That(result.Used("max_tokens"), Is.GreaterThan(limit - LargestCall).And.LessThanOrEqualTo(callsTellTheirWorstCase ? limit : limit + LargestCall), bed.Told);
        await PartialWithListAsync(bed, result);
    }

    [Test]
    public async Task Run_MoneyRunsOut_EndsTheSameWay()
    {
        using var bed = ScriptedBed.Make(12, _ => [100, 100, 100], "max_cost_usd: 2.65, assess_at: 1", size => size);

        var result = await bed.RunAsync();

        Assert.That(result.Used("max_cost_usd"), Is.InRange(2.55m, 2.65m), bed.Told);
        await PartialWithListAsync(bed, result);
    }

    [Test]
    public async Task Run_CallsRunOut_EndsTheSameWay()
    {
        using var bed = ScriptedBed.Make(12, _ => [10, 10, 10], "max_api_calls: 26, assess_at: 1", size => size);

        var result = await bed.RunAsync();

        Assert.That(result.Used("max_api_calls"), Is.LessThanOrEqualTo(26), bed.Told);
        await PartialWithListAsync(bed, result);
    }

    [Test]
    public async Task Task_TokensOfItsOwnRunOut_EndsThatTaskAlone()
    {
        using var bed = ScriptedBed.Make(4, task => task == 2 ? [100, 100, 100] : [100], "task: { max_tokens: 250 }", size => size);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(result.Verdict.Reasons, Does.Contain("3 of 4 tasks are in the result."));
        Assert.That(bed.Told, Does.Contain("attempt T2/1 was stopped"));
    }

    [Test]
    public async Task Attempt_TokensOfItsOwnRunOut_AnotherAttemptIsMade()
    {
        using var bed = ScriptedBed.Make(1, _ => [100, 100, 100], "attempt: { max_tokens: 250 }, task: { max_tokens: 1000 }", size => size);
        var second = Path.Combine(bed.Repository.Beside, "script", "T1", "2");
        Directory.CreateDirectory(Path.Combine(second, "files", "out"));
        await File.WriteAllTextAsync(Path.Combine(second, "files", "out", "T1.txt"), "made with less\n");
        await File.WriteAllTextAsync(Path.Combine(second, "usage.json"), """[{ "tokens": 100, "at_most": 100 }]""");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Used("max_tokens"), Is.EqualTo(300), "two calls of the first attempt, one of the second");
        Assert.That(bed.Delivered(result, "out/T1.txt"), Is.EqualTo("made with less"));
    }

    [Test]
    public async Task Phase_TokensOfItsOwnRunOut_TheRestOfTheRunGoesOn()
    {
        using var bed = ScriptedBed.Make(12, _ => [100], "assess_at: 1", size => size, phase: "limits: { max_tokens: 750 }");

        var result = await bed.RunAsync();

        Assert.That(result.Used("max_tokens"), Is.EqualTo(700), bed.Told);
        await PartialWithListAsync(bed, result);
        Assert.That(result.Verdict.Reasons, Does.Contain("7 of 12 tasks are in the result."));
    }

    private static async Task PartialWithListAsync(TestBed bed, RunResult result)
    {
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.StartsWith("Gate 'check' passed on the result"));
        for (var task = 1; task <= 12; task++)
        {
            var delivered = bed.Delivered(result, $"out/T{task}.txt") is not null;
            Assert.That(result.Verdict.Reasons.Any(reason => reason.StartsWith($"T{task} is not", StringComparison.Ordinal)), Is.Not.EqualTo(delivered), $"T{task} is delivered or listed");
        }

        var report = await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, "report.md"));
        Assert.That(report, Does.Contain("partial").IgnoreCase);
    }
}
