namespace Maestro.Runtime.Recovery.Classification;

/// <summary>Failures of gates: what a gate took for a failure of its own kind because a program ended badly may be of another.</summary>
internal static class GateFailures
{
    /// <summary>The kind that a report which is no pass is of.</summary>
    public static FailureKind KindOf(GateReport report) => FailureClassifier.Of(new()
    {
        // Without an exit code the gate's program did not come to an end of its own, if there was one.
        End = report.ExitCode is null ? ProcessEnd.Stopped : ProcessEnd.Exited,
        ExitCode = report.ExitCode,
        Own = report.FailureKind,
        Verdict = report.Verdict,
        Findings = report.Findings,
        Tests = report.Tests,
        Output = report.Output,
    }).Kind ?? report.FailureKind;
}
