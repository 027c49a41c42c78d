namespace Maestro.Runtime.Execution.Reruns;

/// <summary>Which tests of a report are worth running again alone.</summary>
internal static class FailedTests
{
    /// <summary>More failures than these are hardly chance, and the longer the list the less "alone" means.</summary>
    internal const int Most = 20;

    /// <summary>
    /// Their names: all tests that failed, where nothing but those is wrong. Empty otherwise, as for code that does not build, a run that was stopped,
    /// failures that are not all named, or an exit code that is about something else.
    /// </summary>
    public static IReadOnlyList<string> Of(GateReport report)
    {
        if (report is not { Verdict: GateVerdict.Failed, FailureKind: FailureKind.Test, Obstacle: GateObstacle.None, Only.Count: 0, Tests: { Failed: > 0 } tests })
            return [];
        var failed = report.TestCases.Where(Failed).ToList();
        var names = failed.Select(test => test.Name).Distinct().ToList();
        return names.Count <= Most && failed.Count == tests.Failed && report.Findings.Count == failed.Count
            && report.Findings.All(finding => finding.Code is { } code && names.Contains(code)) ? names : [];
    }

    /// <summary>Whether a test failed, or took too long.</summary>
    public static bool Failed(TestCase test) => test.Outcome is TestOutcome.Failed or TestOutcome.TimedOut;
}
