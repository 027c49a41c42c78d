using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Receipts;

/// <summary>A task counts as done for what it is shown to have done, and for nothing else.</summary>
[Platform("Linux,MacOsX")]
public sealed class ReceiptTests
{
    private const string Works = "echo \"$id\" > \"out/$id.txt\"; echo x > it.c";

    // A runner in sh: each line test('name', 'command') of tests/*.js is a test. Where 'library' is used and there is none, nothing runs at all.
    private const string Runner = """
        grep -q uses-library tests/*.js && ! test -e library && { echo "tests/a.js(1,1): error CS0103: The name 'library' does not exist in the current context"; exit 2; }
        { echo '<testsuite>'
          sed -n "s/^test('\(.*\)', '\(.*\)')$/\1|\2/p" tests/*.js | while IFS='|' read -r name command; do
            if sh -c "$command"; then echo "<testcase classname='T' name='$name'/>"; else echo "<testcase classname='T' name='$name'><failure message='no'/></testcase>"; fi
          done
          echo '</testsuite>'; } > "$1/results.xml"
        ! grep -q '<failure' "$1/results.xml"
        """;

    private const string Gate = "  unit: { use: test, results: junit, run: 'sh ./run.sh {results}' }";

    private const string About = "echo \"test('about it', 'test -e out/T1.txt')\" >> tests/a.js";
    private const string NotAbout = "echo \"test('about nothing', 'test 1 = 1')\" >> tests/a.js";

    [Test]
    public async Task Task_BringsATestOfItsChange_IsDoneAndTheReceiptSaysWhy()
    {
        using var bed = Make($"{Works}; {About}; {NotAbout}");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        var receipt = Receipt(bed, result);
        Assert.That(receipt.Tests, Is.EqualTo(new BroughtTest[]
        {
            new("T.about it", "unit", "tests/a.js", TestProof.FailsWithout), new("T.about nothing", "unit", "tests/a.js", TestProof.PassesWithout),
        }));
        Assert.That(receipt.Claims.Single().Changed, Is.EqualTo(new[] { "out/T1.txt" }));
        Assert.That(bed.Records.Count(r => r.Type == "gate.completed" && r.Key.Contains("/without/", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Task_BringsTestsOfNothing_IsNotDone()
    {
        using var bed = Make($"{Works}; {NotAbout}");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures.Select(f => (f.Kind, f.Message)), Has.Some.EqualTo((FailureKind.Test, "the tests that T1 brought pass without its change as well, and so show nothing of it: T.about nothing")));
    }

    [Test]
    public async Task Task_MendsItsTestsWhenTold_IsDone()
    {
        using var bed = Make($"{Works}; if [ $MAESTRO_ATTEMPT = 1 ]; then {NotAbout}; else {About}; fi");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Receipt(bed, result).Tests.Single(t => t.Name == "T.about it").Proof, Is.EqualTo(TestProof.FailsWithout));
    }

    [TestCase(false, TestProof.FailsWithout)]
    [TestCase(true, TestProof.NotShown)]
    public async Task Task_TestsThatDoNotCompileWithoutIt_TellOnlyIfTheyDidBefore(bool broken, TestProof proof)
    {
        using var bed = Make($"{Works}; echo > library; echo '// uses-library' >> tests/a.js; {About}");
        if (broken)
            bed.Repository.Write("tests/old.js", "// uses-library\n").Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Receipt(bed, result).Tests.Single().Proof, Is.EqualTo(proof));
    }

    [Test]
    public async Task Task_NothingButTests_IsDoneAndNothingIsClaimedOfThem()
    {
        using var bed = Make(NotAbout);
        bed.Repository.Write("plan.md", "# Tests\n\n## Requirements\n\n| ID | Requirement | Files |\n|---|---|---|\n| R1 | Test what is there | tests/a.js |\n").Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Receipt(bed, result).Tests.Single().Proof, Is.EqualTo(TestProof.NotShown));
    }

    [Test]
    public async Task Task_Refactors_MayBringTestsOfWhatStaysAsItIs()
    {
        using var bed = Make($"{Works}; {NotAbout}");
        bed.Repository.Write("plan.md", "# Tidy\n\n## Requirements\n\n| ID | Requirement | Files |\n|---|---|---|\n| R1 | Refactor the output | out |\n").Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Receipt(bed, result).Tests.Single().Proof, Is.EqualTo(TestProof.PassesWithout));
    }

    [TestCase("test('new', 'test -e out/T1.txt')", RunState.Succeeded)]
    [TestCase("test('new', 'true')", RunState.Failed)]
    public async Task Task_OnlyAnExitCodeTells_ANewFileOfTestsMustFailWithoutIt(string test, RunState expected)
    {
        using var bed = Make($"{Works}; echo \"{test}\" > tests/new.js", "  unit: { use: test, run: 'mkdir -p ../r; sh ./run.sh ../r' }");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(expected), bed.Told);
    }

    [Test]
    public async Task Task_LeavesAClaimAlone_IsNotDoneThoughEveryGatePasses()
    {
        using var bed = TestBed.Make("echo x > out/other.txt; echo 'wrote out/T1.txt'", taskGates: "check");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures.Select(f => f.Message), Has.Some.EqualTo("T1 was to change out/T1.txt, and nothing there is changed"));
    }

    private static TestBed Make(string agent, string gate = Gate)
    {
        var bed = TestBed.Make(agent, gate, taskGates: "unit");
        bed.Repository.Write("run.sh", Runner).Write("tests/a.js", "test('old', 'true')\n").Commit();
        return bed;
    }

    private static TaskReceipt Receipt(TestBed bed, RunResult result) => new RecordResults(new ArtifactStore(result.Directory.Artifacts))
        .Of<IntegrationWork>(bed.Records.Single(r => r.Type == "integration.completed")).Task.Receipt!;
}
