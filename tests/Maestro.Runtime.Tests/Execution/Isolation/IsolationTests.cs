using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Isolation;

/// <summary>Where validation fails for one task, the rest is delivered: proven without it, and said to be partial.</summary>
[Platform("Linux,MacOsX")]
public sealed class IsolationTests
{
    private const string Works = "echo \"$id\" > \"out/$id.txt\"; echo \"$id\" >> list.txt";

    [TestCase("T1", "T2 T3 T4")]
    [TestCase("T3", "T1 T2 T4")]
    [TestCase("T4", "T1 T2 T3")]
    public async Task Run_OneTaskBreaksAGate_TheOthersAreDelivered(string bad, string kept)
    {
        using var bed = Make($"{Separate}; [ $id != {bad} ] || touch broken", 4);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Files(bed, result), Is.EqualTo(kept));
        Assert.That(result.Verdict.Reasons, Has.Some.Contains($"{bad} is not: Write the file of number {bad[1]}. It was taken out: gate 'check' fails with {bad}, and holds without {bad}"));
        Assert.That(bed.Repository.Git("log", "--format=%s", $"main..{result.Delivery!.Commit}").Split('\n'), Has.Exactly(3).Contains("Write the file of number"));
        Assert.That(File.ReadAllText(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("| isolated |"));
    }

    [Test]
    public async Task Run_TwoTasksBreakIt_BothAreTakenOut()
    {
        using var bed = Make($"{Separate}; case $id in T2|T4) touch broken-$id;; esac", 5, "! ls broken-*");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Files(bed, result), Is.EqualTo("T1 T3 T5"));
        Assert.That(bed.Count(RunRecords.Isolated), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_AnotherDependsOnTheOneToBlame_ItGoesAsWell()
    {
        using var bed = Make($"{Separate}; [ $id != T2 ] || touch broken", 3);
        bed.Repository.Write("plan.md", "# Files\n\n## Requirements\n\n| ID | Requirement | Depends on | Files |\n|---|---|---|---|\n| R1 | One | | out/T1.txt |\n| R2 | Two | | out/T2.txt |\n| R3 | Three | R2 | out/T3.txt |\n").Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Files(bed, result), Is.EqualTo("T1"));
    }

    // Each writes below what the one before it wrote, so that none can be had without those before.
    [Test]
    public async Task Run_LaterTasksCannotBeLaidWithoutTheOneToBlame_TheyGoAsWell()
    {
        using var bed = Make($"{Works}; [ $id != T2 ] || touch broken", 3, parallel: 1);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Files(bed, result), Is.EqualTo("T1"));
        Assert.That(bed.Delivered(result, "list.txt"), Is.EqualTo("T1"));
    }

    [TestCase("touch broken", 1, TestName = "Nothing would be left")]
    [TestCase("touch broken-$id", 2, TestName = "All are to blame")]
    public async Task Run_NoTaskCanBeTakenOut_FailsAndSaysSo(string deed, int tasks)
    {
        using var bed = Make($"{Separate}; {deed}", tasks, "! ls broken*");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Count(RunRecords.Isolated), Is.Zero);
        Assert.That(bed.Repository.Git("branch", "--list", "maestro/*"), Is.Empty);
    }

    [Test]
    public async Task Run_DiesAfterTasksWereTakenOut_GoesOnWithoutThem()
    {
        using var bed = Make($"{Separate}; [ $id != T2 ] || touch broken", 3);
        using var stop = new CancellationTokenSource();
        bed.Watch = record =>
        {
            if (record.Type == RunRecords.Isolated)
                stop.Cancel();
        };
        await bed.StartAsync(stop.Token);
        bed.Watch = null;
        var result = (await bed.ResumeAsync()).Value!;
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Files(bed, result), Is.EqualTo("T1 T3"));
    }

    private const string Separate = "echo \"$id\" > \"out/$id.txt\"";

    private static string Files(TestBed bed, RunResult result) =>
        string.Join(' ', bed.Repository.Git("ls-tree", "-r", "--name-only", result.Delivery!.Commit).Split('\n').Where(path => path.StartsWith("out/", StringComparison.Ordinal)).Select(path => path[4..^4]));

    private static TestBed Make(string agent, int tasks, string check = "! test -e broken", int parallel = 2) => TestBed.Of(
        $$"""
        version: 1
        agents: { default: s, s: { use: command, run: sh ./agent.sh } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { max_parallel: {{parallel}}, gates: [] } }
          - { phase: validation, use: gates, recover: [isolate] }
          - { phase: reporting, use: report }
        gates: { check: { run: '{{check}}' } }

        """, agent, tasks);
}
