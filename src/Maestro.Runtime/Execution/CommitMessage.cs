using Maestro.Runtime.Integrity;

namespace Maestro.Runtime.Execution;

/// <summary>Messages of the commits that are delivered: what, why, and where it came from.</summary>
internal static class CommitMessage
{
    /// <summary>For a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="summary">What the agent says it did.</param>
    /// <param name="proof">A line for each gate that held on the very tree of the commit.</param>
    /// <param name="anchor">Where the journal stood.</param>
    public static string Of(WorkTask task, string run, string summary, IReadOnlyList<string> proof, JournalAnchor anchor) =>
        $"{Subject(task.Title)}\n\n{(summary.Length > 0 ? summary.Trim() + "\n\n" : "")}"
        + $"{(proof.Count > 0 ? string.Join('\n', proof) + "\n\n" : "")}"
        + $"{(task.Requirements.Count > 0 ? $"Requirement: {string.Join(", ", task.Requirements)}\n" : "")}Maestro-Task: {task.Id}\nMaestro-Run: {run}\n{anchor.Trailer}\n";

    /// <summary>For what a phase wrote itself.</summary>
    public static string OfPhase(string phase, string what, string run, JournalAnchor anchor) =>
        $"{Subject(what)}\n\nMaestro-Phase: {phase}\nMaestro-Run: {run}\n{anchor.Trailer}\n";

    private static string Subject(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 72 ? line : line[..71] + "…";
    }
}
