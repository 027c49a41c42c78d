using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Execution.Isolation;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Recovering;

/// <summary>What a recovery strategy may do, bound to one workspace and one piece of work.</summary>
/// <param name="run">The run.</param>
/// <param name="workspace">Where it failed.</param>
/// <param name="state">What that holds, and what it started from.</param>
/// <param name="task">The task that failed; null when a phase did.</param>
/// <param name="place">Where in the run this is.</param>
/// <param name="firstAttempt">Number of the agent's next attempt.</param>
/// <param name="budget">What it may use.</param>
/// <param name="gates">Names of the gates that are asked of the task; of a phase the one that failed is.</param>
internal sealed class RecoveryActions(Run run, Workspace workspace, WorkState state, WorkTask? task, string place, int firstAttempt, Budget budget, IReadOnlyList<string> gates)
{
    /// <summary>What it may use.</summary>
    public Budget Budget => budget;

    /// <summary>What the work is about: the task's id, or the phase's name.</summary>
    public string Subject => task?.Id ?? place.Split('/')[1].Split('#')[0];

    /// <summary>What the workspace holds now.</summary>
    public WorkState State { get; private set; } = state;

    /// <summary>The last word of the agent; null when it was not put to work.</summary>
    public AgentResult? Agent { get; private set; }

    /// <summary>How often the agent was put to work.</summary>
    public int Attempts { get; private set; }

    /// <summary>What that used.</summary>
    public Usage Usage { get; private set; } = Usage.None;

    /// <summary>Back to the head: before the failed work, and with what others integrated since.</summary>
    public Task UndoAsync(CancellationToken ct) => BackToAsync(run.Head, ct);

    /// <summary>Back to the last tree on which every gate passed.</summary>
    public async Task<bool> RestoreLastGoodAsync(CancellationToken ct)
    {
        // A task's head is good by construction: nothing is integrated whose gates did not pass.
        if (task is not null)
        {
            await BackToAsync(run.Head, ct);
            return true;
        }
        if (run.Checkpoints.All.LastOrDefault(c => c.Good && c.Tree != run.Head.Tree) is not { } good)
            return false;
        var restored = await run.Rollback.RestoreAsync(workspace, good, run.Head);
        if (!restored.Verified)
            throw new InvalidDataException($"checkpoint {good.Id} was restored, but the workspace does not hold what it says");
        await run.Journal.AppendAsync(RunRecords.Head, place, good.Head, CancellationToken.None);
        State = new(good.Head, good.Tree);
        return await ProvenAsync(good.Head, ct);
    }

    /// <summary>Takes out the tasks that a gate fails for.</summary>
    /// <returns>Their ids; empty where nothing was taken out.</returns>
    public async Task<IReadOnlyList<string>> IsolateAsync(Failure failure, CancellationToken ct)
    {
        // Of a task that failed nothing is integrated.
        if (task is not null || failure.Gate is null || await new Isolator(run, place, budget).IsolateAsync(failure, ct) is not { } isolated)
            return [];
        await run.Workspaces.PlaceAsync(workspace, isolated.Head, ct);
        State = new(isolated.Head, isolated.Head.Tree);
        return isolated.Taken;
    }

    /// <summary>Has the agent work again.</summary>
    /// <param name="instructions">What it is told beyond the task.</param>
    /// <param name="another">Whether somebody who did not try yet is to work, where there is one.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<AgentResult> WorkAsync(string instructions, bool another, CancellationToken ct)
    {
        // What the last of several left is what the next one works on, also where a resumed run only read of it.
        if (Attempts > 0)
            await run.Workspaces.HoldAsync(workspace, State.Start, State.Tree, ct);
        var work = task ?? new WorkTask
        {
            Id = Subject,
            Title = $"Mend what failed in {Subject}",
            Instructions = instructions,
        };
        var (done, made, used) = await new Relay(run).WorkAsync(work, firstAttempt + Attempts, instructions, workspace, State, place, budget, ct, another);
        State = done.State;
        Agent = done.Result;
        Attempts += made;
        Usage += used;
        return done.Result;
    }

    /// <summary>Has the gates judge what the workspace holds.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="at">Where in the run this is; with the tree it names what is asked, so that a resumed run asks nothing twice.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>What they said, up to the first that does not hold.</returns>
    public async Task<IReadOnlyList<GateReport>> JudgeAsync(Failure failure, string at, CancellationToken ct)
    {
        var asked = task is not null ? AffectedGates.Of(run, gates, State.Start.Tree, State.Tree) : failure.Gate is { } failed ? [failed] : [];
        await run.Workspaces.HoldAsync(workspace, State.Start, State.Tree, ct);
        return await new GateRound(run, workspace, State.Start, at, budget, task is null ? run.Memory.PlannedTasks : [task]).AskAsync(asked, all: false, ct);
    }

    /// <summary>Runs the gate's own fixer.</summary>
    public async Task<bool> RunFixerAsync(string? gate, CancellationToken ct)
    {
        if (run.Pipeline.Gates.FirstOrDefault(g => g.Name == gate)?.Fix is not { } fix)
            return false;
        await run.Risks.BeforeCommandAsync(fix, workspace, State.Start, $"{place}/fix/{gate}");
        workspace.Unseen = Unseen.Anything;
        var result = await new LoggedProcesses(run.Container.For(workspace.Root), run.Log).RunAsync(ProcessCommand.Shell(fix, workspace.Root) with { Timeout = run.Pipeline.Gates.First(g => g.Name == gate).Timeout }, ct);
        State = State with { Tree = TreeScanner.Scan(workspace, run.Vault).Tree };
        return result.Succeeded;
    }

    // That gates passed there once is not that they pass there now.
    private async Task<bool> ProvenAsync(Head good, CancellationToken ct)
    {
        var key = $"{place}/rollback/{run.Memory.Recoveries + 1}";
        foreach (var gate in run.Memory.GatesOn(good.Tree).Select(report => report.Gate).Where(gate => run.Gates.Any(known => known.Name == gate)).ToList())
            if (!(await new GateJudge(run).JudgeAsync(gate, workspace, good.Commit, key, budget, run.Memory.PlannedTasks, ct)).Holds)
                return false;
        return true;
    }

    private async Task BackToAsync(Head head, CancellationToken ct)
    {
        await run.Journal.AppendAsync(Checkpoints.Rollback.Started, place, new { checkpoint = head.Snapshot, undo = State.Tree }, CancellationToken.None);
        await run.Workspaces.PlaceAsync(workspace, head, ct);
        var verified = TreeScanner.Scan(workspace, run.Vault).Tree == head.Tree;
        await run.Journal.AppendAsync(
            Checkpoints.Rollback.Completed, place, new Checkpoints.RestoreResult(head.Snapshot, State.Tree, verified), CancellationToken.None);
        State = new(head, head.Tree);
    }
}
