using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Baselines;

/// <summary>What failed before the run is told apart from what the run broke.</summary>
[Platform("Linux,MacOsX")]
public sealed class BaselineRunTests
{
    private const string Works = "echo \"$id\" > \"out/$id.txt\"";

    // Tests whose names stand in the file 'broken' fail; T.fine never does.
    private const string Tests = """
        { echo '<testsuite><testcase classname="T" name="fine"/>'
          for name in $(cat broken); do echo "<testcase classname='T' name='$name'><failure message='$name after $(date +%N) ns'/></testcase>"; done
          echo '</testsuite>'; } > "$1/results.xml"
        test ! -s broken
        """;

    private const string Gate = "  unit: { use: test, results: junit, run: 'sh ./test.sh {results}' }";

    [Test]
    public async Task Run_TestFailedBefore_SucceedsAndSaysSo()
    {
        using var bed = Make(Works, broken: "old");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("Gate 'unit' failed on the result: 1 passed, 1 failed, and failed so before the run, in nothing new"));
        Assert.That(Asked(bed), Has.Count.EqualTo(1), "the base is asked once");
        Assert.That(bed.Records.Select(r => r.Type), Has.None.EqualTo("recovery.started"), "it is not this run's to mend");
    }

    [Test]
    public async Task Run_BreaksOneMore_FailsAndNamesThatOneAlone()
    {
        using var bed = Make(Works + "; echo added >> broken", broken: "old");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Told, Does.Contain("gate 'unit' failed: 1 passed, 2 failed (1 of them before the run as well)"));
        var failure = bed.Records.First(r => r.Type == RunRecords.Failure).Payload.GetProperty("failure");
        Assert.That(failure.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()), Is.EqualTo(new[] { "T.added" }));
    }

    [Test]
    public async Task Run_AsManyFailButAnother_Fails()
    {
        using var bed = Make(Works + "; echo added > broken", broken: "old");
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
    }

    [TestCase("Mend the test T.old")]
    [TestCase("Mend the failing tests")]
    public async Task Run_PlanNamesWhatFailed_IsNotDoneWhileItFails(string wanted)
    {
        using var bed = Make(Works, broken: "old");
        bed.Repository.Write("plan.md", $"# A plan\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | {wanted} |\n").Commit();
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
    }

    [Test]
    public async Task Run_PlanNamesWhatFailed_SucceedsWhenItIsMended()
    {
        using var bed = Make(Works + "; : > broken", broken: "old");
        bed.Repository.Write("plan.md", "# A plan\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | Mend T.old |\n").Commit();
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
    }

    [Test]
    public async Task Run_ExitCodeIsAllThatIsKnown_FailsThoughItFailedBefore()
    {
        using var bed = TestBed.Make(Works, gates: "  check: { run: 'false' }", taskGates: "check");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Told, Does.Contain("(before the run it failed as well: exit code 1)"));
    }

    [TestCase("", 0)]
    [TestCase("baseline: when-needed\n", 0)]
    [TestCase("baseline: always\n", 1)]
    public async Task Run_EveryGatePasses_AsksTheBaseOnlyWhereTold(string more, int times)
    {
        using var bed = Make(Works, broken: "", more);
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Asked(bed), Has.Count.EqualTo(times));
        if (times > 0)
            Assert.That(bed.Records.First(r => r.Type == "task.started").Seq, Is.GreaterThan(Asked(bed)[0].Seq), "before the first task");
    }

    private static List<JournalRecord> Asked(TestBed bed) => [.. bed.Records.Where(r => r.Type == "gate.completed" && r.Key.StartsWith("baseline/", StringComparison.Ordinal))];

    private static TestBed Make(string agent, string broken, string more = "")
    {
        var bed = TestBed.Make(agent, gates: Gate, taskGates: "unit", more: more);
        bed.Repository.Write("test.sh", Tests + "\n").Write("broken", broken.Length > 0 ? broken + "\n" : "").Commit();
        return bed;
    }
}
