using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Execution.Reruns;

/// <summary>A test that fails by chance does not stop a run, and nothing else passes for one.</summary>
[Platform("Linux,MacOsX")]
public sealed class FlakyRunTests
{
    // A runner that takes pytest's -k, and whose tests stand in the file 'tests', with what becomes of each. Before the run there is no folder 'out'.
    private const string Runner = """
        #!/bin/sh
        only=; [ "$1" = -k ] && { only=$2; shift 2; }
        failed=0; there=$(test -d out && echo yes)
        {
        echo '<testsuite>'
        while read -r name becomes; do
          if [ -n "$only" ]; then case "$only" in *"(T and $name)"*) ;; *) continue ;; esac; fi
          case "$becomes/$there/${only:+alone}" in
            ok/* | flaky//* | flaky/yes/alone | stops//* | stops/yes/alone | gone//* | chance//alone) echo "<testcase classname='T' name='$name'/>" ;;
            gone/yes/alone) ;;
            *) failed=1; echo "<testcase classname='T' name='$name'><failure message='$name is wrong'/></testcase>"; [ "$becomes" = stops ] && break ;;
          esac
        done < tests
        echo '</testsuite>'
        } > "$1/results.xml"
        grep -q 'failure' "$1/results.xml" && exit 1
        exit 0
        """;

    [Test]
    public async Task Run_TestFailsAndPassesAlone_SucceedsAndNamesIt()
    {
        using var bed = Make(["a ok", "b flaky"]);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("Gate 'unit' failed on the result: 1 passed, 1 failed; flaky: 1 (T.b), passed when run alone."));
        Assert.That(result.Verdict.Reasons, Has.Some.EqualTo("Flaky tests, which failed and passed on the same tree: 1 (T.b)."));
        Assert.That(bed.Told, Does.Contain("gate unit, 1 failed again, alone").And.Contain("gate unit; flaky: 1 (T.b)"));
        Assert.That(bed.Records.Select(r => r.Type), Has.None.EqualTo("recovery.started"), "there is nothing to mend");
        Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("| failed by chance, passed alone | 1 passed, 1 failed; flaky: 1 (T.b) |"));
        Assert.That(Only(Alone(bed)[0]), Is.EqualTo(new[] { "T.b" }));
    }

    [Test]
    public async Task Run_OneOfTwoFailsAgain_FailsWithThatOneAndNamesTheOther()
    {
        using var bed = Make(["a ok", "b flaky", "c ok"], "; sed -i 's/^c ok/c bad/' tests");
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Findings.Select(f => f.Code), Is.EqualTo(new[] { "T.c" }));
        Assert.That(bed.Failures[0].Message, Does.Contain("1 passed, 2 failed; flaky: 1 (T.b)"));
    }

    [Test]
    public async Task Run_FlakyBesideOneThatFailedBefore_SucceedsAndSaysBoth()
    {
        using var bed = Make(["a ok", "b flaky", "c bad"]);
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("1 passed, 2 failed; flaky: 1 (T.b), and failed so before the run, in nothing new (2 passed, 1 failed)"));
    }

    [Test]
    public async Task Run_FlakyTestIsItsOwn_IsTheRunsToMend()
    {
        using var bed = Make(["a ok"], "; grep -q new tests || echo 'new flaky' >> tests");
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Message, Does.Contain("flaky: 1 (T.new); not put up with: 1 (T.new)"));
        Assert.That(bed.Failures[0].Findings.Single().Message, Does.Contain("This run brought it, so it is to be made steady"));
    }

    [Test]
    public async Task Run_PlanNamesTheFlakyTest_IsNotDoneWhileItFlickers()
    {
        using var bed = Make(["a ok", "b flaky"]);
        bed.Repository.Write("plan.md", "# A plan\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | Mend T.b |\n").Commit();
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Findings.Single().Message, Does.Contain("The plan asks to have it mended"));
    }

    [Test]
    public async Task Run_TestIsNotFoundAlone_StaysFailed()
    {
        using var bed = Make(["a ok", "b gone"]);
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(Alone(bed), Is.Not.Empty);
        Assert.That(bed.Failures[0].Message, Does.Contain("not shown to be chance: run alone, it could not tell: no tests were found"));
    }

    [Test]
    public async Task Run_GateCannotRunTestsAlone_StaysFailed()
    {
        using var bed = Make(["a ok", "b flaky"], runner: "sh ./bin/pytest");
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Message, Does.Contain("the gate cannot run some tests alone"));
    }

    [Test]
    public async Task Run_RunnerStoppedAtTheFirstFailure_StaysFailed()
    {
        using var bed = Make(["a ok", "b stops", "c ok"]);
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Message, Does.Contain("fewer tests ran than before the run"));
    }

    [Test]
    public async Task Run_FailedByChanceBeforeAndIsBrokenNow_Fails()
    {
        using var bed = Make(["a ok", "b chance"]);
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(Alone(bed).Select(r => r.Key), Has.Some.StartsWith("baseline/"), "the base's failure is asked again as well");
    }

    [Test]
    public async Task Run_MoreFailThanChanceExplains_AsksNoneAgain()
    {
        using var bed = Make(["a ok", .. Enumerable.Range(0, 21).Select(i => $"b{i} flaky")]);
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(Alone(bed), Is.Empty);
    }

    [Test]
    public async Task Resume_AfterTheTestsWereRunAlone_DoesNotAskAgain()
    {
        using var bed = Make(["a ok", "b flaky"]);
        using var stop = new CancellationTokenSource();
        bed.Watch = record =>
        {
            if (record.Type == "gate.completed" && record.Key.EndsWith("/alone", StringComparison.Ordinal))
                stop.Cancel();
        };
        Assert.That((await bed.StartAsync(stop.Token)).Value!.Verdict.State, Is.EqualTo(RunState.Cancelled), bed.Told);
        bed.Watch = null;
        Assert.That((await bed.ResumeAsync()).Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Alone(bed).Select(r => r.Key).ToList(), Is.Unique.And.Count.EqualTo(2), "one by the task's check, one by validation");
    }

    private static List<JournalRecord> Alone(TestBed bed) => [.. bed.Records.Where(r => r.Type == "gate.completed" && r.Key.EndsWith("/alone", StringComparison.Ordinal))];

    private static IEnumerable<string?> Only(JournalRecord record) => record.Payload.GetProperty("result").GetProperty("only").EnumerateArray().Select(name => name.GetString());

    private static TestBed Make(string[] tests, string agent = "", string runner = "PATH=./bin:$PATH pytest")
    {
        var bed = TestBed.Make($"echo \"$id\" > \"out/$id.txt\"{agent}", gates: $"  unit: {{ use: test, results: junit, run: 'chmod +x bin/pytest; {runner} {{results}}' }}", taskGates: "unit");
        bed.Repository.Write("bin/pytest", Runner + "\n").Write("tests", string.Join('\n', tests) + "\n").Commit();
        return bed;
    }
}
