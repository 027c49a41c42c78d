using Maestro.Runtime.Execution.Reruns;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>Asks a gate again for the tests that failed, alone, on the tree it has just judged: cheaper than anything else that could tell chance from fault.</summary>
internal sealed class Rerun(Run run)
{
    /// <summary>Asks, where a report fails by named tests alone.</summary>
    /// <param name="report">What the gate has just said.</param>
    /// <param name="workspace">The workspace that it judged.</param>
    /// <param name="commit">The commit its content started from.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="within">The budget whose time it takes.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task AskAsync(GateReport report, Workspace workspace, string commit, string place, Budget within, CancellationToken ct)
    {
        // A gate that ran everything again when it was asked for some would do so each time.
        if (run.Memory.Gates.Any(asked => asked.Gate == report.Gate && asked is { Only.Count: > 0, RanAlone: false }))
            return;
        if (FailedTests.Of(report) is { Count: > 0 } failed)
            await new GateRunner(run).JudgeAsync(report.Gate, workspace, commit, place, within, ct, failed);
    }
}
