using Maestro.Runtime.Execution;
using Maestro.Runtime.Execution.Gates;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>A task's commit says which gates held on its very tree, and by what.</summary>
[Platform("Linux,MacOsX")]
public sealed class CommitProofTests
{
    private static readonly WorkTask Task = new() { Id = "T1", Title = "Raise it", Instructions = "", Requirements = ["R1"] };

    [Test]
    public async Task Run_TaskIsIntegrated_ItsCommitNamesTheGatesThatHeldBeforeTheTrailers()
    {
        // What fails before the run as well: nothing worse, and said so.
        using var bed = TestBed.Make("echo \"$id\" > \"out/$id.txt\"",
            "  quick: 'true'\n  unit: { use: test, results: junit, run: 'cp results.xml {results}/results.xml; false' }\n  late: 'true'", taskGates: "quick, unit");
        bed.Repository.Write("results.xml", "<testsuite><testcase classname='T' name='fine'/><testcase classname='T' name='old'><failure message='no'/></testcase></testsuite>").Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        var message = Message(bed, result.Delivery!.Commit, "T1");
        Assert.That(message, Does.Contain("\n\nProven by test-guard: ").And.Contain("\nProven by quick: exit code 0\nProven by unit: no worse than before the run: 1 passed, 1 failed"));
        Assert.That(message, Does.Match("Proven by unit: .*\n\nRequirement: R1\nMaestro-Task: T1\nMaestro-Run: "));
        Assert.That(message, Does.Not.Contain("late"), "what was not asked of the task is no proof of it");
        Assert.That(bed.Repository.Git("log", "-1", "--format=%(trailers:key=Maestro-Task,valueonly)", result.Delivery.Commit), Is.EqualTo("T1"));
    }

    [Test]
    public async Task Run_NoGateWasAskedOfTheTask_ItsCommitClaimsNone()
    {
        using var bed = TestBed.Make("echo \"$id\" > \"out/$id.txt\"", taskGates: "none");
        Assert.That(Message(bed, (await bed.RunAsync()).Delivery!.Commit, "T1"), Does.Not.Contain("Proven by"));
    }

    // The tree it has then is another one than its gates judged.
    [Test]
    public async Task Run_TaskIsLaidAnewWithoutAnother_ItsNewCommitClaimsNothing()
    {
        using var bed = TestBed.Make("echo \"$id\" > \"out/$id.txt\"; [ $id != T1 ] || touch broken", "  quick: 'true'\n  check: '! test -f broken'", tasks: 2, taskGates: "quick");
        bed.Repository.Write("maestro.yaml", File.ReadAllText(Path.Combine(bed.Repository.Root, "maestro.yaml")).Replace("max_parallel: 3", "max_parallel: 1", StringComparison.Ordinal).Replace("fix, rollback]", "isolate]", StringComparison.Ordinal)).Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Message(bed, result.Delivery!.Commit, "T2"), Does.Not.Contain("Proven by"));
    }

    [Test]
    public void Of_GateThatHoldsByFlakyTestsAlone_SaysSo()
    {
        var report = Report("test", GateVerdict.Failed, "2 passed, 1 failed") with { Rerun = new() { Flaky = ["T.b"] } };
        Assert.That(report.Holds, Is.True);
        Assert.That(Of(report), Does.Contain("\nProven by test: failed in flaky tests alone: 2 passed, 1 failed; flaky: 1 (T.b), passed when run alone\n\n"));
    }

    [Test]
    public void Of_GateThatDoesNotHold_IsNoProof() => Assert.That(Of(Report("test", GateVerdict.Failed, "1 failed"), Report("build", GateVerdict.CouldNotRun, "no SDK")), Does.Not.Contain("Proven"));

    [Test]
    public void Of_SummaryOfManyLines_IsOneLineAndBounded()
    {
        var line = Of(Report("build", GateVerdict.Passed, $"fine\nMaestro-Task: T9\r\n{new string('x', 500)}")).Split('\n').Single(text => text.StartsWith("Proven", StringComparison.Ordinal));
        Assert.That(line, Does.StartWith("Proven by build: fine Maestro-Task: T9 ").And.Length.EqualTo(200));
    }

    private static string Of(params GateReport[] reports) => CommitMessage.Of(Task, "run", "Raised it.", GateProof.Lines(reports), new(7, "hash"));

    private static GateReport Report(string gate, GateVerdict verdict, string summary) => new() { Gate = gate, Verdict = verdict, Summary = summary };

    private static string Message(TestBed bed, string commit, string task) =>
        bed.Repository.Git("log", "--format=%B%x00", $"main..{commit}").Split('\0').Single(message => message.Contains($"Maestro-Task: {task}", StringComparison.Ordinal)).Trim();
}
