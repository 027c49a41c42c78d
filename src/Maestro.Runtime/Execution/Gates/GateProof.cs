using Maestro.Runtime.Execution.Reruns;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>What gates prove of the tree they judged, in words for who reads its commit.</summary>
internal static class GateProof
{
    private const int Longest = 200;

    /// <summary>A line for each gate that holds, in their order; those that do not are no proof.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<GateReport> reports) => [.. reports.Where(report => report.Holds).Select(Line)];

    private static string Line(GateReport report)
    {
        // What it holds by, where it did not pass: nobody is to take the one for the other.
        var how = report switch
        {
            { Verdict: GateVerdict.Passed } => "",
            { Rerun.Settles: true } => "failed in flaky tests alone: ",
            _ => "no worse than before the run: ",
        };
        var line = $"Proven by {report.Gate}: {how}{report.Summary}{Flakiness.Of(report)}".ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
    }
}
