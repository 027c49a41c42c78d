using Maestro.Runtime.Execution.Agents;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Recovering;

/// <summary>
/// Has an agent work; where it turns out unable to work here at all, as when its program is missing, the next one that may do the task takes its
/// place. No rung is spent on that: no change of the work would help, and each agent is asked once at most.
/// </summary>
internal sealed class Relay(Run run)
{
    private const string Strategy = "other-agent";

    /// <summary>Has the work done.</summary>
    /// <param name="task">The task.</param>
    /// <param name="first">Number of the first attempt.</param>
    /// <param name="feedback">What the agent is told beyond the task.</param>
    /// <param name="workspace">Where.</param>
    /// <param name="state">What that holds, and what it started from.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="within">The budget of what it works for.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <param name="another">Whether somebody who did not try yet is to make the first attempt, where there is one.</param>
    public async Task<RelayedWork> WorkAsync(
        WorkTask task, int first, string feedback, Workspace workspace, WorkState state, string place, Budget within, CancellationToken ct, bool another = false)
    {
        var usage = Usage.None;
        (FailureLog Log, string? Agent)? unable = null;
        for (var number = first; ; number++)
        {
            var work = await new AgentRunner(run).WorkAsync(task, number, feedback, workspace, state.Start, place, within, ct, another && number == first);
            usage += work.Result.Usage;
            var failure = work.Result.Failure is { Kind: FailureKind.Environment } found ? found : null;
            if (unable is { } before)
                await before.Log.CloseAsync(failure is null, [new(Strategy, 1, $"had agent '{work.Agent}' take the place of '{before.Agent}'", failure is null)]);
            if (failure is null || !new AgentChoice(run).HasAnother(task, place, workspace.Root))
                return new(work, number - first + 1, usage);
            unable = (new(run, $"{place}/attempt/{number}", Phase, place == $"task/{task.Id}" ? task.Id : null), work.Agent);
            await unable.Value.Log.RecordAsync(failure, 0);
            if (work.State.Tree != state.Tree)
                new TreeWriter(workspace, run.Vault).Write(state.Tree, [], removeIgnored: false);
        }
    }

    private string Phase => (run.Memory.Phase ?? "").Split('/')[^1].Split('#')[0];
}
