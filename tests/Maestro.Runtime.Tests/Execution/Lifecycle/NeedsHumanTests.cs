using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Execution.Verdicts;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>When every rung is exhausted a person decides, and the run goes on with what they said from where it stood.</summary>
public sealed class NeedsHumanTests
{
    // Only who is told "use green" gets T2 right.
    private const string Agent = """
        colour=red
        grep -q 'use green' "$MAESTRO_TASK_FILE" && colour=green
        [ "$id" = T2 ] || colour=green
        echo $colour > "out/$id.txt"
        """;

    private const string Gates = "  check: { run: '! grep -rq red out' }";

    [Test]
    public async Task Run_EveryRungIsExhausted_EndsWithAPageAndKeepsWhatIsDone()
    {
        using var bed = await BedAsync();

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.NeedsHuman), bed.Told);
        Assert.That(result.Delivery, Is.Null);
        Assert.That(result.Verdict.Reasons, Has.Some.StartsWith("T2 waits for you to decide how to go on with T2"));
        var page = await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, ReportFiles.Questions));
        Assert.That(page, Does.Contain("gate 'check' failed").And.Contain("1. retry:").And.Contain("--answer \"T2=..."));
        Assert.That(bed.Count("integration.completed"), Is.EqualTo(2), "the other tasks are done");
    }

    [Test]
    public async Task Resume_WithTheAnswer_HasItDoneSoAndDoesNothingTwice()
    {
        using var bed = await BedAsync();
        await bed.RunAsync();
        var before = bed.Records.Count(r => r.Type == "agent.started");

        var resumed = await bed.ResumeAsync(new ResumeRequest(Answers: ["T2=use green"]));

        Assert.That(resumed.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join("; ", resumed.Value.Verdict.Reasons) + bed.Told);
        Assert.That(bed.Delivered(resumed.Value, "out/T2.txt"), Is.EqualTo("green"));
        Assert.That(bed.Records.Count(r => r.Type == "agent.started") - before, Is.EqualTo(1));
        Assert.That(bed.Count("human.answered"), Is.EqualTo(1));
    }

    [Test]
    public async Task Resume_TheAnswerDoesNotHelp_AsksAgain()
    {
        using var bed = await BedAsync();
        await bed.RunAsync();

        var again = await bed.ResumeAsync(new ResumeRequest(Answers: ["use blue, or red"]));
        Assert.That(again.Value!.Verdict.State, Is.EqualTo(RunState.NeedsHuman), bed.Told);

        var last = await bed.ResumeAsync(new ResumeRequest(Answers: ["use green"]));
        Assert.That(last.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
    }

    [Test]
    public async Task Resume_WithoutAnAnswer_IsRefusedAndSaysHow()
    {
        using var bed = await BedAsync();
        await bed.RunAsync();

        var refused = await bed.ResumeAsync();

        Assert.That(refused.Problems.Select(p => (p.Id, p.Fix)), Is.EqualTo(new[] { ("MAE253", $"Say it: dotnet maestro resume {Run(bed)} --answer \"...\"") }));
    }

    [Test]
    public async Task Resume_AnswerToWhatIsNotAsked_IsRefused()
    {
        using var bed = TestBed.Make("echo x > out/x.txt");
        await bed.RunAsync();

        Assert.That((await bed.ResumeAsync(new ResumeRequest(Run(bed), Answers: ["no"]))).Problems.Single().Message, Is.EqualTo("--answer: the run asks nothing"));
    }

    [Test]
    public async Task Run_ThePhaseAsks_GoesOnWithTheAnswerToo()
    {
        using var bed = TestBed.Make("""
            if grep -q '"role": "code"' "$MAESTRO_TASK_FILE" && grep -q 'use green' "$MAESTRO_TASK_FILE"; then echo green > out/T1.txt; else echo red > out/T1.txt; fi
            """, Gates, taskGates: "none");
        await WithLadderAsync(bed, "phase: validation\n    use: gates\n    recover: [{ use: retry, with: { delay_seconds: 0 } }, fix, rollback]", "phase: validation\n    use: gates\n    recover: [escalate]");
        var first = await bed.RunAsync();
        Assert.That(first.Verdict.State, Is.EqualTo(RunState.NeedsHuman), bed.Told);

        var resumed = await bed.ResumeAsync(new ResumeRequest(Answers: ["use green"]));

        Assert.That(resumed.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(resumed.Value, "out/T1.txt"), Is.EqualTo("green"));
    }

    private static string Run(TestBed bed) => bed.Records.First().Run;

    private static async Task<TestBed> BedAsync()
    {
        var bed = TestBed.Make(Agent, Gates, tasks: 3, taskGates: "check");
        await WithLadderAsync(bed, "recover: [{ use: retry, with: { delay_seconds: 0 } }, fix]\n    max_iterations: 2", "recover: [{ use: retry, with: { delay_seconds: 0 } }, escalate]\n    max_iterations: 2");
        return bed;
    }

    private static async Task WithLadderAsync(TestBed bed, string ladder, string other)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"));
        Assert.That(yaml, Does.Contain(ladder));
        bed.Repository.Write("maestro.yaml", yaml.Replace(ladder, other, StringComparison.Ordinal)).Commit();
    }
}
