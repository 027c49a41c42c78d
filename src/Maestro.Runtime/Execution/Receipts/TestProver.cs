using Maestro.Runtime.Limits;
using Maestro.Runtime.Recovery.Classification;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>
/// Finds the tests a task brought, and whether they are about its change: laid on the repository without that change, they must fail. A test
/// that passes there as well shows nothing, however green it is.
/// </summary>
internal sealed class TestProver(Run run)
{
    private const string Tests = "test";

    /// <summary>Tries the tests that a task brought.</summary>
    /// <param name="present">What the task's change was laid on.</param>
    /// <param name="tree">What came of that.</param>
    /// <param name="reports">What the gates say of it.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="budget">The budget whose time it takes.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<IReadOnlyList<BroughtTest>> ProveAsync(
        Head present, string tree, IReadOnlyList<GateReport> reports, string place, Budget budget, CancellationToken ct)
    {
        var files = new TestFiles(run.Vault, present.Tree, tree);
        if (!files.WithTests.Any())
            return [];
        var brought = reports.SelectMany(report => Brought(files, report)).ToList();
        if (brought.Count == 0 || files.Alone)
            return brought;
        var overlaid = files.Overlaid();
        var workspace = await run.Workspaces.TakeAsync(present, ct);
        try
        {
            var without = new WithoutTheChange(run, workspace, present, place, budget);
            var proven = new List<BroughtTest>();
            foreach (var gate in brought.GroupBy(test => test.Gate))
            {
                var report = await without.WithTestsAsync(gate.Key, overlaid, ct);
                foreach (var test in gate)
                    proven.Add(test with { Proof = await ProofAsync(test, report, without, ct) });
            }
            return proven;
        }
        finally
        {
            run.Workspaces.Return(workspace);
        }
    }

    private IEnumerable<BroughtTest> Brought(TestFiles files, GateReport report)
    {
        if (report.TestCases.Count > 0)
        {
            var found = files.New();
            return report.TestCases.Where(test => test.Outcome == TestOutcome.Passed).Select(test => test.Name).Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, File: found.FileOf(name))).Where(test => test.File is not null)
                .Select(test => new BroughtTest(test.Name, report.Gate, test.File, TestProof.NotShown));
        }
        // Where only an exit code tells, a new file is all that can be known of.
        return report.Verdict == GateVerdict.Passed && run.Pipeline.Gates.Any(gate => gate.Name == report.Gate && gate.Use == Tests)
            ? files.WithTests.Where(change => change.Kind == FileChangeKind.Added).Select(change => new BroughtTest(change.Path, report.Gate, change.Path, TestProof.NotShown))
            : [];
    }

    private static async Task<TestProof> ProofAsync(BroughtTest test, GateReport report, WithoutTheChange without, CancellationToken ct)
    {
        var outcomes = report.TestCases.Where(found => found.Name == test.Name).Select(found => found.Outcome).ToList();
        if (outcomes.Contains(TestOutcome.Failed) || outcomes.Contains(TestOutcome.TimedOut))
            return TestProof.FailsWithout;
        if (outcomes.Contains(TestOutcome.Passed))
            return TestProof.PassesWithout;
        if (test.Name == test.File && report.Verdict == GateVerdict.Passed)
            return TestProof.PassesWithout;
        // It is not named, as where the tests do not compile without what they are about. Whether that is so, what was before must tell.
        return report is not ({ Verdict: GateVerdict.Passed } or { Obstacle: GateObstacle.TimedOut }) && GateFailures.KindOf(report) is FailureKind.Build or FailureKind.Test && await without.RanBeforeAsync(test.Gate, ct)
            ? TestProof.FailsWithout
            : TestProof.NotShown;
    }
}
