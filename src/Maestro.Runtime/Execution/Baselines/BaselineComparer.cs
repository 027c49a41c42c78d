using Maestro.Runtime.Recovery;

namespace Maestro.Runtime.Execution.Baselines;

/// <summary>Holds what a gate finds against what it found before the run.</summary>
internal static class BaselineComparer
{
    // Reports keep no more than this many findings: of what may be cut off nothing can be said.
    private const int MostFindings = 50;

    /// <summary>Compares.</summary>
    /// <param name="now">A report that is no pass.</param>
    /// <param name="before">The same gate's report of the base.</param>
    /// <param name="demand">What of it is to be mended, whether or not it was there before.</param>
    public static BaselineComparison Compare(GateReport now, GateReport before, Demand demand)
    {
        // Counted, for a second finding like the first one is new: lines move with every edit and tell nothing.
        var there = before.Findings.GroupBy(finding => Identity(finding, before)).ToDictionary(same => same.Key, same => same.Count());
        var (known, added) = (new List<GateFinding>(), new List<GateFinding>());
        foreach (var finding in now.Findings)
        {
            var identity = Identity(finding, now);
            var left = there.GetValueOrDefault(identity);
            there[identity] = left - 1;
            (left > 0 && !demand.Asks(finding) ? known : added).Add(finding);
        }
        return new()
        {
            Verdict = before.Verdict,
            Summary = before.Summary,
            Known = known,
            New = added,
            NotWorse = added.Count == 0 && known.Count > 0 && Comparable(now) && Comparable(before) && now.FailureKind == before.FailureKind && RanAsMuch(now, before),
        };
    }

    private static bool Comparable(GateReport report) =>
        report is { Verdict: GateVerdict.Failed, FailureKind: FailureKind.Test or FailureKind.Style, Findings.Count: < MostFindings }
        && (report.Tests is not { } tests || tests.Failed == report.Findings.Count);

    // A run of tests that broke off early has few failures.
    private static bool RanAsMuch(GateReport now, GateReport before) => (now.Tests, before.Tests) switch
    {
        ({ } after, { } earlier) => after.Passed > 0 && after.Passed >= earlier.Passed,
        (null, null) => now.FailureKind == FailureKind.Style,
        _ => false,
    };

    // A failing test is the same whatever it says; of anything else the words count.
    private static string Identity(GateFinding finding, GateReport of) =>
        of.FailureKind == FailureKind.Test && finding.Code is { } test ? test : FailureFingerprint.Of(finding);
}
