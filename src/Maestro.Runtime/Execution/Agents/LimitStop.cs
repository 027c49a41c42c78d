using Maestro.Runtime.Effects;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>The end of an attempt that a limit of the task, the phase or the run cut off: no other attempt may follow.</summary>
internal sealed class LimitStop(Run run, UsageMeter meter, Budget within)
{
    /// <summary>Whether there is one.</summary>
    public bool IsDue => meter.RefusedAbove is not null || within.Ended.IsCancellationRequested;

    /// <summary>Keeps what came of the attempt to look into; it can be done again with larger limits.</summary>
    /// <exception cref="LimitReachedException">It did not come to its end before the limit.</exception>
    public async Task EndAsync(AgentResult result, Workspace workspace, Head start, string attempt)
    {
        if (result.Failure is null && meter.RefusedAbove is null)
            return;
        if (workspace.Stands)
            await run.Checkpoints.TakeAsync(workspace, start, $"{attempt} stopped at a limit", good: false);
        throw new LimitReachedException($"attempt {attempt} was stopped: {(meter.RefusedAbove ?? within.Exhausted())?.ToString() ?? "the run stops, and its grace is over"}")
        {
            Used = meter.Beyond(meter.Whole(result.Usage)),
        };
    }
}
