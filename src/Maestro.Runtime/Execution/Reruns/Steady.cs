namespace Maestro.Runtime.Execution.Reruns;

/// <summary>A report as it would be had no flaky test failed, to be compared with another.</summary>
internal static class Steady
{
    /// <summary>The report without the failures of the flaky tests that are put up with.</summary>
    public static GateReport Of(GateReport report)
    {
        if (report is not { Rerun: { Doubt: null } rerun, Tests: { } tests })
            return report;
        var passed = rerun.Flaky.Except(rerun.Refused).ToHashSet();
        var freed = report.TestCases.Count(test => FailedTests.Failed(test) && passed.Contains(test.Name));
        return report with { Findings = rerun.Findings, Tests = tests with { Passed = tests.Passed + freed, Failed = tests.Failed - freed } };
    }
}
