using Maestro.Runtime.Execution.Reruns;
using Maestro.Runtime.Integrity;

namespace Maestro.Runtime.Execution;

/// <summary>Messages of the commits that are delivered: what, why, and where it came from.</summary>
internal static class CommitMessage
{
    private const int LongestProof = 200;

    /// <summary>For a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="summary">What the agent says it did.</param>
    /// <param name="proof">What gates said of the very tree of the commit.</param>
    /// <param name="anchor">Where the journal stood.</param>
    public static string Of(WorkTask task, string run, string summary, IReadOnlyList<GateReport> proof, JournalAnchor anchor) =>
        $"{Subject(task.Title)}\n\n{(summary.Length > 0 ? summary.Trim() + "\n\n" : "")}"
        + $"{(proof.Any(report => report.Holds) ? string.Concat(proof.Where(report => report.Holds).Select(Proven)) + "\n" : "")}"
        + $"{(task.Requirements.Count > 0 ? $"Requirement: {string.Join(", ", task.Requirements)}\n" : "")}Maestro-Task: {task.Id}\nMaestro-Run: {run}\n{anchor.Trailer}\n";

    /// <summary>For what a phase wrote itself.</summary>
    public static string OfPhase(string phase, string what, string run, JournalAnchor anchor) =>
        $"{Subject(what)}\n\nMaestro-Phase: {phase}\nMaestro-Run: {run}\n{anchor.Trailer}\n";

    private static string Proven(GateReport report)
    {
        // What it holds by, where it did not pass: nobody is to take the one for the other.
        var how = report switch
        {
            { Verdict: GateVerdict.Passed } => "",
            { Rerun.Settles: true } => "failed in flaky tests alone: ",
            _ => "no worse than before the run: ",
        };
        var line = $"Proven by {report.Gate}: {how}{report.Summary}{Flakiness.Of(report)}".ReplaceLineEndings(" ").Trim();
        return $"{(line.Length <= LongestProof ? line : line[..(LongestProof - 1)] + "…")}\n";
    }

    private static string Subject(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 72 ? line : line[..71] + "…";
    }
}
