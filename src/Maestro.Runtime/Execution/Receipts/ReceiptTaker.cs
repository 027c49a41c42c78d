using Maestro.Runtime.Limits;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>Writes down why a task counts as done, or says why it does not.</summary>
internal sealed class ReceiptTaker(Run run)
{
    private const string Refactoring = "refactoring";
    private const string Tests = "tests";
    private const int MostNamed = 5;

    /// <summary>Takes the receipt of a task whose gates hold.</summary>
    /// <param name="task">The task.</param>
    /// <param name="claims">What it was to change, with what it changed.</param>
    /// <param name="present">What its change was laid on.</param>
    /// <param name="tree">What came of that.</param>
    /// <param name="reports">What the gates say of it.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="budget">The budget whose time it takes.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>The receipt, and the failure if it does not do.</returns>
    public async Task<(TaskReceipt Receipt, Failure? Failure)> TakeAsync(
        WorkTask task, IReadOnlyList<KeptClaim> claims, Head present, string tree, IReadOnlyList<GateReport> reports, string place, Budget budget, CancellationToken ct)
    {
        var tests = await new TestProver(run).ProveAsync(present, tree, reports, place, budget, ct);
        return (new() { Tree = tree, Claims = claims, Tests = tests }, Refused(task, tests));
    }

    // One that fails is enough: beside it a test may well hold fast what was right before.
    private static Failure? Refused(WorkTask task, IReadOnlyList<BroughtTest> tests)
    {
        // Where what the code does is to stay as it is, its tests pass before as well.
        if (task.Role == Tests || task.Tags.Contains(Refactoring) || tests.Count == 0 || tests.Any(test => test.Proof != TestProof.PassesWithout))
            return null;
        var named = string.Join(", ", tests.Take(MostNamed).Select(test => test.Name)) + (tests.Count > MostNamed ? $" and {tests.Count - MostNamed} more" : "");
        return new()
        {
            Kind = FailureKind.Test,
            Gate = tests[0].Gate,
            Message = $"the tests that {task.Id} brought pass without its change as well, and so show nothing of it: {named}",
            Findings = [.. tests.Select(test => new GateFinding("passes without the change that it is to test", test.Name, test.File))],
        };
    }
}
