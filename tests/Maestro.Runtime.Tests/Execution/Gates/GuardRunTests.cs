using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Tests.Execution.Gates;

/// <summary>Whoever cannot make a test pass does not come through by deleting it.</summary>
[Platform("Linux,MacOsX")]
public sealed class GuardRunTests
{
    // The test asks for a 3 in price.txt; where there is no test, nothing fails.
    private const string Yaml = """
        version: 1
        agents:
          default: script
          script: { use: scripted, script: 'SCRIPT' }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { gates: [check] }
            recover: [fix]
            max_iterations: 2
          - phase: validation
            use: gates
            WITH
          - phase: review
            use: critics
          - phase: reporting
            use: report
        gates:
          check: { run: 'test -s out/T1.txt && { ! grep -qs "def test_" test_price.py || grep -qx 3 price.txt; }' }

        """;

    [Test]
    public async Task Recovery_DeletesTheFailingTest_IsRefused()
    {
        using var bed = Make();
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Message, Does.StartWith("gate 'check' failed"), "the work broke the test");
        Assert.That(bed.Failures[1].Message, Does.StartWith("gate 'test-guard' failed: what proves the work was weakened in 1 places"), "the recovery deleted it");
        Assert.That(bed.Failures[1].Kind, Is.EqualTo(FailureKind.Test));
        Assert.That(bed.Failures[1].Findings.Select(f => (f.Code, f.Message)), Is.EqualTo(new[] { ("test-deleted", "test test_price is gone; before: assert price() == 3") }));
        Assert.That(bed.Records.Select(r => r.Key), Has.None.StartsWith("baseline/gate/test-guard"), "the base has nothing to say of it");
        Assert.That(result.Delivery, Is.Null);
    }

    [Test]
    public async Task GuardOff_DeletionComesThrough_AndTheVerdictSaysThatNobodyLooked()
    {
        using var bed = Make(more: "guard: off\n");
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.EqualTo("Whether tests, rules or gates were weakened was not looked at: 'guard: off' is in the configuration."));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(result.Directory.Report, "report.md")), Does.Contain("was not looked at"));
    }

    [Test]
    public async Task PlanAsksForTheDeletion_SucceedsAndSaysWhatWasWeakened()
    {
        using var bed = Make(requirement: "Drop the price and delete the obsolete test_price");
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.Contains("Gate 'test-guard' passed on the result: what was weakened: 1 asked for by the plan (test test_price is gone)"));
    }

    [Test]
    public async Task PhasePicksItsGates_GuardIsAskedAllTheSame()
    {
        using var bed = Make(with: "with: { gates: [check] }", good: true);
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Verdict.Reasons, Has.Some.EqualTo("Gate 'test-guard' passed on the result: nothing that proves the work was weakened."));
        Assert.That(bed.Records.Where(r => r.Type == "gate.completed").Select(r => r.Key.Split('/')[^1].Split('@')[0]).Take(2), Is.EqualTo(new[] { "test-guard", "check" }), "the guard first");
    }

    private static TestBed Make(string more = "", string requirement = "Write the price", string with = "", bool good = false)
    {
        var bed = TestBed.Of("", "");
        var script = Path.Combine(bed.Repository.Beside, "script");
        Write(script, "T1/1/files/price.txt", good ? "3\n" : "4\n");
        Write(script, "T1/1/files/out/T1.txt", "made\n");
        Write(script, "T1/2/delete.txt", "test_price.py\n");
        // What the guard's refusal asks for is not done: the last attempt changes something else.
        Write(script, "T1/3/files/out/T1.txt", "made again\n");
        bed.Repository
            .Write("maestro.yaml", Yaml.Replace("SCRIPT", script, StringComparison.Ordinal).Replace("WITH", with, StringComparison.Ordinal) + more)
            .Write("test_price.py", "def test_price():\n    assert price() == 3\n")
            .Write("price.txt", "3\n")
            .Write("plan.md", $"# A plan\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | {requirement} |\n")
            .Commit();
        return bed;
    }

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
