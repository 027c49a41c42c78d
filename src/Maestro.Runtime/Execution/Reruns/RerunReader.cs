using Maestro.Runtime.Execution.Baselines;

namespace Maestro.Runtime.Execution.Reruns;

/// <summary>Tells from two reports of a gate on the same tree which tests are flaky.</summary>
internal static class RerunReader
{
    /// <summary>Tells.</summary>
    /// <param name="first">All tests, some of which failed.</param>
    /// <param name="alone">Those alone.</param>
    /// <param name="before">The gate's report of the base; null when it was not asked.</param>
    /// <param name="demand">What the run is to mend.</param>
    public static TestRerun Read(GateReport first, GateReport alone, GateReport? before, Demand demand)
    {
        if ((Unshown(first, alone) ?? Short(first, before)) is { } doubt)
            return new() { Doubt = doubt, Findings = first.Findings };
        var flaky = Flaky(first, alone);
        var refused = flaky.Where(name => New(name, before!) || demand.Asks(new("", name))).ToHashSet();
        return new()
        {
            Flaky = flaky,
            Refused = [.. refused],
            Findings = [.. first.Findings.Where(finding => !flaky.Contains(finding.Code!) || refused.Contains(finding.Code!))
                .Select(finding => refused.Contains(finding.Code!) ? finding with { Message = Flickers(finding, before!) } : finding)],
        };
    }

    /// <summary>The tests that failed and then passed; none where the second report does not tell.</summary>
    public static IReadOnlyList<string> Flaky(GateReport first, GateReport alone) =>
        Unshown(first, alone) is null ? [.. alone.Only.Where(name => Passed(name, first, alone))] : [];

    // A gate that ran everything again, or did not come to a verdict, says nothing of these tests alone.
    private static string? Unshown(GateReport first, GateReport alone) => alone switch
    {
        { RanAlone: false } => "the gate cannot run some tests alone",
        { Verdict: GateVerdict.CouldNotRun } => $"run alone, it could not tell: {alone.Summary}",
        { Verdict: GateVerdict.Failed } when FailedTests.Of(alone with { Only = [] }) is not { Count: > 0 } again || again.Except(alone.Only).Any() => $"run alone, something else failed: {alone.Summary}",
        _ when alone.Only.All(name => Cases(alone, name).Count < Cases(first, name).Count) => $"run alone, the tests were not all there: {alone.Summary}",
        _ => null,
    };

    // Runners can stop at the first failure. What never ran is not shown to pass by one test that does.
    private static string? Short(GateReport first, GateReport? before) => before switch
    {
        { Tests: { } earlier } => first.Tests!.Passed + first.Tests.Failed >= earlier.Passed + earlier.Failed ? null : $"fewer tests ran than before the run, so some may not have run: {first.Summary}; before: {before.Summary}",
        { Obstacle: GateObstacle.NoTests } => null,
        _ => $"how many tests ran before the run is not known{(before is null ? "" : $": {before.Summary}")}",
    };

    private static bool Passed(string name, GateReport first, GateReport alone) =>
        Cases(alone, name) is var again && again.Count >= Cases(first, name).Count && again.TrueForAll(test => test.Outcome == TestOutcome.Passed);

    private static List<TestCase> Cases(GateReport report, string name) => [.. report.TestCases.Where(test => test.Name == name && test.Outcome != TestOutcome.NotFound)];

    // Of very many tests not all are kept by name; then a missing name says nothing.
    private static bool New(string name, GateReport before) =>
        Cases(before, name).Count == 0 && (before.Tests is not { } tests || tests.Passed + tests.Failed + tests.Skipped <= before.TestCases.Count);

    private static string Flickers(GateFinding finding, GateReport before) =>
        $"the test is flaky: it failed with the others and passed alone, on the same tree. {(New(finding.Code!, before) ? "This run brought it, so it is to be made steady" : "The plan asks to have it mended")}. It failed with: {finding.Message}";
}
