namespace Maestro.Runtime.Execution.Reruns;

/// <summary>Flaky tests in words: counted, and named as far as a line goes.</summary>
internal static class Flakiness
{
    private const int MostNamed = 20;

    /// <summary>What is said of them after a gate's own summary; empty where no test was run again.</summary>
    public static string Of(GateReport report) => report.Rerun switch
    {
        null => "",
        { Doubt: not null } when report.Holds => "",
        { Doubt: { } doubt } => $"; not shown to be chance: {doubt}",
        { Flaky.Count: 0 } => "; run alone, they failed again",
        { Settles: true } rerun => $"; flaky: {Named(rerun.Flaky)}, passed when run alone",
        { Refused.Count: > 0 } rerun => $"; flaky: {Named(rerun.Flaky)}; not put up with: {Named(rerun.Refused)}, which this run brought or was to mend",
        { } rerun => $"; flaky: {Named(rerun.Flaky)}",
    };

    /// <summary>All that were seen in a run, the base's among them; null when there were none.</summary>
    /// <param name="reports">Every report of a gate, oldest first.</param>
    public static string? InAll(IReadOnlyList<GateReport> reports)
    {
        var (latest, flaky) = (new Dictionary<(string, string), GateReport>(), new List<string>());
        foreach (var report in reports)
            if (report.Only.Count == 0)
                latest[(report.Gate, report.Tree)] = report;
            else if (latest.TryGetValue((report.Gate, report.Tree), out var first))
                flaky.AddRange(RerunReader.Flaky(first, report));
        return flaky.Distinct().ToList() is { Count: > 0 } names ? $"Flaky tests, which failed and passed on the same tree: {Named(names)}." : null;
    }

    private static string Named(IReadOnlyList<string> names) =>
        $"{names.Count} ({string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "")})";
}
