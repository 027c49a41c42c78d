using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Checkpoints.Risks.Changes;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Execution.Receipts;
using Maestro.Runtime.Execution.Recovering;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Git;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Recovery;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Tasks;

/// <summary>One task on its way: work, check on the merged tree, recover, integrate.</summary>
internal sealed class TaskWork(Run run, PhaseDefinition phase, WorkTask task, IReadOnlyList<string> gates, string key, Budget budget)
{
    private readonly Ladder ladder = new(phase.Recover, phase.MaxIterations, run.Pipeline.Recovery.PerFailure);
    private readonly FailureLog failures = new(run, key, phase.Name, task.Id);
    private readonly List<GateReport> reports = [];
    private Usage usage = Usage.None;
    private string summary = "";
    private TaskReceipt? receipt;
    private int attempts;
    private int checks;
    private int recoveries;
    private Workspace workspace = null!;
    private WorkState state = null!;

    /// <summary>Runs the task to its end.</summary>
    public async Task<TaskResult> RunAsync(CancellationToken ct)
    {
        var start = run.Head;
        workspace = await run.Workspaces.TakeAsync(start, ct);
        state = new(start, start.Tree);
        try
        {
            var failure = await WorkAsync("", ct);
            while (true)
            {
                TaskResult? done = null;
                if (failure is null)
                    (failure, done) = await CheckAsync(ct);
                if (failure is null)
                    return done!;
                failure = await failures.RecordAsync(failure, ladder.Tried.Count, state);
                // Not the task's end for ever: with larger limits it can be taken up again.
                if (failure.Kind == FailureKind.Limit)
                    throw new LimitReachedException(failure.Message);
                if (ladder.Next(failure, state.Tree) is not { } rung)
                    return await GiveUpAsync(failure);
                failure = await RecoverAsync(rung, failure, ct);
            }
        }
        finally
        {
            run.Workspaces.Return(workspace);
        }
    }

    private async Task<Failure?> WorkAsync(string feedback, CancellationToken ct)
    {
        var (work, made, used) = await new Relay(run).WorkAsync(task, attempts + 1, feedback, workspace, state, key, budget, ct);
        attempts += made;
        state = work.State;
        usage += used;
        summary = work.Result.Summary;
        return work.Result.Failure;
    }

    // What the attempt made, laid on what the others made, judged as that. One at a time: the tree that was judged is the tree that is kept.
    private async Task<(Failure?, TaskResult?)> CheckAsync(CancellationToken ct)
    {
        // A check that failed before a crash is not made again: against another head it might come out otherwise, and what was done about it was done about that.
        if (failures.Earlier is { State: { } stood } earlier)
        {
            checks++;
            state = stood;
            return (earlier.Failure, null);
        }

        await run.Integration.WaitAsync(ct);
        try
        {
            if (state.Tree == state.Start.Tree)
                return (new() { Kind = FailureKind.Agent, Message = $"the agent changed nothing for {task.Id}", Evidence = summary }, null);
            var claims = Claims.Of(task, run.Vault.Compare(state.Start.Tree, state.Tree));
            if (Claims.Broken(task, claims) is { } broken)
                return (broken, null);
            var present = run.Head;
            var merged = run.Integrator.Merge(state.Start, state.Tree, present);
            if (merged.Tree is null)
                return (Conflict(merged.Conflicts), null);
            state = new(present, merged.Tree);
            await run.Workspaces.HoldAsync(workspace, state.Start, state.Tree, ct);
            reports.Clear();
            checks++;
            reports.AddRange(await new GateRound(run, workspace, present, $"{key}/check/{checks}", budget, [task]).AskAsync(AffectedGates.Of(run, gates, present.Tree, state.Tree), all: false, ct));
            if (reports.Find(report => !report.Holds) is { } failed)
                return (GateRunner.FailureOf(failed), null);
            (receipt, var refused) = await new ReceiptTaker(run).TakeAsync(task, claims, present, state.Tree, reports, $"{key}/receipt/{checks}", budget, ct);
            if (refused is not null)
                return (refused, null);
            ladder.Succeeded();
            await failures.CloseAsync(recovered: true, ladder.Tried);
            return (null, await IntegrateAsync(present, ct));
        }
        finally
        {
            run.Integration.Release();
        }
    }

    private async Task<TaskResult> IntegrateAsync(Head present, CancellationToken ct)
    {
        var work = await run.Effects.RunAsync(new(EffectKind.Integration, $"{key}/integration"), async token =>
        {
            var changes = run.Vault.Compare(present.Tree, state.Tree);
            await run.Risks.BeforeChangesAsync(ChangeRisks.Of(changes, run.Vault.CompareModes(present.Tree, state.Tree)), present, $"{key}/integration");
            var head = await run.Integrator.AdvanceAsync(present, state.Tree, workspace.Root, run.Scrubber.Text(CommitMessage.Of(task, run.Id, summary, GateProof.Lines(reports), run.Anchor)), token);
            return new IntegrationWork(head, Result(TaskState.Done) with
            {
                Commit = head.Commit,
                Changes = changes,
                Receipt = receipt,
            });
        }, ct);
        await run.Checkpoints.TakeAsync(workspace, work.Head, $"{task.Id} integrated", good: gates.Count > 0 && reports.Count == gates.Count);
        return work.Task;
    }

    private async Task<Failure?> RecoverAsync((RungDefinition Rung, int Attempt) rung, Failure failure, CancellationToken ct)
    {
        await run.Workspaces.HoldAsync(workspace, state.Start, state.Tree, ct);
        var actions = new RecoveryActions(run, workspace, state, task, key, attempts + 1, budget, gates);
        var work = await new RecoveryRunner(run).RunAsync($"{key}/recovery/{++recoveries}", rung, failure, ladder.Tried, task, workspace, actions, ct);
        ladder.Record(work.Attempt, work.Acted, work.More, work.Answered);
        attempts += work.Attempts;
        usage += work.Usage;
        summary = work.Agent?.Summary ?? summary;
        state = work.State;
        return work.Acted ? work.Agent?.Failure : failure;
    }

    private async Task<TaskResult> GiveUpAsync(Failure failure)
    {
        await failures.CloseAsync(recovered: false, ladder.Tried);
        return Result(TaskState.Failed) with { Failure = failure };
    }

    private TaskResult Result(TaskState ended) => new()
    {
        TaskId = task.Id,
        State = ended,
        Attempts = attempts,
        Gates = [.. reports],
        Usage = usage,
        Summary = summary,
    };

    private Failure Conflict(IReadOnlyList<MergeConflict> conflicts) => new()
    {
        Kind = FailureKind.Merge,
        Message = $"{task.Id} changed the same places as a task integrated meanwhile: {string.Join(", ", conflicts.Select(c => c.Path))}",
        Findings = [.. conflicts.Select(c => new GateFinding(c.What, c.Kind.ToString(), c.Path))],
    };
}
