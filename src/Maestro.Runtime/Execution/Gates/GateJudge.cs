using Maestro.Runtime.Execution.Reruns;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>Has gates judge a workspace; of a failure it asks whether it is chance, and whether it was there before the run.</summary>
internal sealed class GateJudge(Run run)
{
    /// <summary>Judges.</summary>
    /// <param name="name">A gate of the pipeline.</param>
    /// <param name="workspace">What to judge; nothing else runs in it.</param>
    /// <param name="commit">The commit its content started from.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="within">The budget whose time it takes.</param>
    /// <param name="tasks">Whose work it is; what their words name is theirs to mend.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<GateReport> JudgeAsync(
        string name, Workspace workspace, string commit, string place, Budget within, IReadOnlyList<WorkTask> tasks, CancellationToken ct)
    {
        var report = await new GateRunner(run).JudgeAsync(name, workspace, commit, place, within, ct);
        // The guard holds the tree against the base as it is; the base has nothing more to say.
        if (report.Verdict != GateVerdict.Failed || name == Guard.Name)
            return report;
        await new Rerun(run).AskAsync(report, workspace, commit, place, within, ct);
        // Of a flaky test too: what ran before, and whether it is new, is told by the base alone.
        await new BaselineGates(run).AskAsync(name, ct);
        var judged = Judged.Of(run, report, tasks);
        if (Flakiness.Of(judged) is { Length: > 0 } flaky)
            run.Progress.Report($"{place}: gate {name}{flaky}");
        return judged;
    }
}
