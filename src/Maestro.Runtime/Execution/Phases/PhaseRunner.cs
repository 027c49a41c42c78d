using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Barriers;
using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Execution.Isolation;
using Maestro.Runtime.Execution.Recovering;
using Maestro.Runtime.Execution.Tasks;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Recovery;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Phases;

/// <summary>One phase: passes over its handler, and recovery between them.</summary>
internal sealed class PhaseRunner : IDisposable
{
    /// <summary>Name of the phase that may ask the human.</summary>
    internal const string Planning = "planning";

    private readonly Run run;
    private readonly PhaseDefinition phase;
    private readonly IReadOnlyList<Artifact> artifacts;
    private readonly IInterview interview;
    private readonly Ladder ladder;
    private readonly FailureLog failures;
    private readonly Budget budget;
    private readonly TaskRunner tasks;
    private int attempts;

    /// <summary>Takes up a phase.</summary>
    /// <param name="run">The run.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="artifacts">What earlier phases yielded.</param>
    /// <param name="interview">The human, for the phase that may ask.</param>
    public PhaseRunner(Run run, PhaseDefinition phase, IReadOnlyList<Artifact> artifacts, IInterview interview)
    {
        (this.run, this.phase, this.artifacts, this.interview) = (run, phase, artifacts, interview);
        ladder = new(phase.Recover, phase.MaxIterations, run.Pipeline.Recovery.PerFailure);
        failures = new(run, $"phase/{phase.Name}", phase.Name, null);
        var name = $"phase {phase.Name}";
        budget = run.Budget.Child(name, phase.Limits, run.Memory.SpentIn(name));
        tasks = new(run, phase, artifacts.OfType<TaskGraph>().LastOrDefault()?.Tasks ?? [], budget);
    }

    /// <summary>Carries the phase out.</summary>
    /// <returns>The last pass: its artifact, and the failure that remained when every strategy was exhausted.</returns>
    public async Task<PhaseOutcome> RunAsync(CancellationToken ct)
    {
        PhaseOutcome? before = null;
        for (var pass = 1; ; pass++)
        {
            var outcome = await JudgedAsync(pass, before, ct);
            if (outcome.Failure is null)
            {
                ladder.Succeeded();
                await failures.CloseAsync(recovered: true, ladder.Tried);
                return outcome;
            }
            var failure = await failures.RecordAsync(outcome.Failure, ladder.Tried.Count);
            var judged = outcome.Head.Tree;
            if (outcome.Undo is true && before is not null)
            {
                await new PhaseUndo(run, phase.Name).BackToAsync(before.Head, $"phase/{phase.Name}#{pass}/undo", ct);
                outcome = outcome with { Head = before.Head };
            }
            if (tasks.Used || !await RecoverAsync(failure, judged, pass, ct))
            {
                // What a rung left that gave up was judged by nobody, and what was judged before is proven.
                if (failure.Kind == FailureKind.Review && run.Head.Tree != outcome.Head.Tree)
                    await new PhaseUndo(run, phase.Name).BackToAsync(outcome.Head, $"phase/{phase.Name}#{pass}/undo/last", ct);
                await failures.CloseAsync(recovered: false, ladder.Tried);
                return outcome;
            }
            before = outcome;
        }
    }

    // Where a limit comes before a mended result was looked at, the result is what it was when it was looked at last.
    private async Task<PhaseOutcome> JudgedAsync(int pass, PhaseOutcome? before, CancellationToken ct)
    {
        try
        {
            return await PassAsync(pass, before?.Read(), ct);
        }
        catch (LimitReachedException) when (before is { Failure.Kind: FailureKind.Review } && run.Head.Tree != before.Head.Tree)
        {
            await new PhaseUndo(run, phase.Name).BackToAsync(before.Head);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tasks.Dispose();
        budget.Dispose();
    }

    private Task<PhaseOutcome> PassAsync(int pass, Artifact? earlier, CancellationToken ct)
    {
        var key = $"phase/{phase.Name}#{pass}";
        return run.Effects.RunAsync(new(EffectKind.Phase, key, budget), async token =>
        {
            run.Progress.Report($"phase {phase.Name}");
            var start = run.Head;
            await run.Workspaces.PlaceAsync(run.Main, start, token);
            var result = await HandleAsync(pass, earlier, key, token, ct);
            // Everything else is done; with the answer the phase is taken up where it is now.
            if (run.Memory.OpenQuestions is [var question, ..])
                throw new NeedsHumanException(question.Value.Subject, question.Value.What);
            if (!run.Main.Stands)
            {
                await run.Workspaces.PlaceAsync(run.Main, start, token);
                result = PhaseResult.Failed(Fault("removed the run's workspace"));
            }
            var head = await KeepAsync(start, result, token);
            var good = result.Artifact is ValidationResult { Passed: true } validation && validation.Gates.All(g => g.Tree == head.Tree);
            await run.Checkpoints.TakeAsync(run.Main, head, $"{phase.Name} #{pass} ended", good);
            return PhaseOutcome.Of(result, head);
        }, ct);
    }

    private async Task<PhaseResult> HandleAsync(int pass, Artifact? earlier, string key, CancellationToken ct, CancellationToken cancelled)
    {
        object[] granted =
        [
            new RecordedDecisions(run, key), new PhaseGates(run, key, budget), new RunHistory(run), new RunChanges(run), run.AdvisorFor(key, budget),
            tasks,
            .. phase.Name == Planning ? new object[] { interview } : [],
        ];
        if (run.Memory.Quarantined(key) is { } why)
            return PhaseResult.Failed(Fault($"is not tried again: {why}"));
        var made = run.Extensions.Create<IPhaseHandler>(ExtensionKind.Phase, phase.Use, phase.With, granted);
        if (!made.Ok)
            return PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = made.Problems[0].ToString() });
        var context = new PhaseContext(StandingResult.Of(run, artifacts))
        {
            Phase = phase.Name,
            Pass = pass,
            Earlier = earlier,
            Request = run.Request,
            Workspace = run.Main.Info(run.Head.Commit),
            Progress = run.Progress,
        };
        var called = await new FaultBarrier(ExtensionKind.Phase, phase.Use, run.Extensions.Calls, run.Clock, run.Log).CallAsync<PhaseResult>(told => made.Value.RunAsync(context, told)!, null, ct, cancelled);
        called = called.Unless(Breach);
        // Whoever plans: tags are the same everywhere.
        if (called.Result is { Failure: null, Artifact: TaskGraph graph })
            return PhaseResult.Done(TaskTags.On(graph, artifacts.OfType<WorkPlan>().LastOrDefault()));
        return called.Result is { } result ? Classified(result) : PhaseResult.Failed(new() { Kind = FailureKind.Plugin, Message = called.Fault! });
    }

    // Of what kind a gate's failure is, and what of it was there before, is told in one way, whoever asked the gate.
    private static PhaseResult Classified(PhaseResult result) =>
        result is { Failure.Gate: { } gate, Artifact: ValidationResult validation } && validation.Gates.FirstOrDefault(report => report.Gate == gate && !report.Holds) is { } failed
            ? PhaseResult.Failed(GateRunner.FailureOf(failed), validation)
            : result;

    // Later phases were composed for what this one says it yields.
    private string? Breach(PhaseResult result) => result switch
    {
        { Failure: not null } => null,
        { Artifact: null } => $"{Handler} returned neither an artifact nor a failure",
        { Artifact: { } artifact } when run.Extensions.Yields(ExtensionKind.Phase, phase.Use) is { } promised && artifact.GetType().Name != promised =>
            $"{Handler} yields {promised} by its attribute, and returned {artifact.GetType().Name}",
        _ => null,
    };

    // What the handler wrote in the run's workspace becomes a commit; tasks have moved the head on their own.
    private async Task<Head> KeepAsync(Head start, PhaseResult result, CancellationToken ct)
    {
        run.Main.Unseen = Unseen.Anything;
        var head = run.Head;
        var edited = TreeScanner.Scan(run.Main, run.Vault).Tree;
        if (edited == start.Tree)
        {
            await run.Workspaces.PlaceAsync(run.Main, head, ct);
            return head;
        }
        var merged = run.Integrator.Merge(start, edited, head);
        if (merged.Tree is null)
            throw new InvalidDataException($"phase {phase.Name} edited what its own tasks changed: {string.Join(", ", merged.Conflicts.Select(c => c.Path))}");
        new TreeWriter(run.Main, run.Vault).Write(merged.Tree, [], removeIgnored: false);
        return await run.Integrator.AdvanceAsync(head, merged.Tree, run.Main.Root, run.Scrubber.Text(CommitMessage.OfPhase(phase.Name, What(result), run.Id, run.Anchor)), ct);
    }

    private async Task<bool> RecoverAsync(Failure failure, string tree, int pass, CancellationToken ct)
    {
        while (ladder.Next(failure, tree) is { } rung)
        {
            var start = run.Head;
            var key = $"phase/{phase.Name}#{pass}/recovery/{ladder.Tried.Count + 1}";
            var replayed = run.Memory.Completed(run.Memory.AnswerTo(key) is null ? key : RecoveryRunner.AnsweredKey(key)) is not null;
            if (!replayed)
                await run.Workspaces.PlaceAsync(run.Main, start, ct);
            var actions = new RecoveryActions(run, run.Main, new(start, start.Tree), null, $"phase/{phase.Name}", attempts + 1, budget, []);
            var work = await new RecoveryRunner(run).RunAsync(key, rung, failure, ladder.Tried, null, run.Main, actions, ct);
            attempts += work.Attempts;
            ladder.Record(work.Attempt, work.Acted, work.More, work.Answered);
            if (!replayed && work.State.Tree != work.State.Start.Tree)
                await KeepRecoveryAsync(work, rung.Rung.Use, ct);
            if (work.Acted)
                return true;
        }
        return false;
    }

    private async Task KeepRecoveryAsync(RecoveryWork work, string rung, CancellationToken ct)
    {
        var head = await run.Integrator.AdvanceAsync(
            work.State.Start, work.State.Tree, run.Main.Root, run.Scrubber.Text(CommitMessage.OfPhase(phase.Name, $"Recover {phase.Name} by {rung}", run.Id, run.Anchor)), ct);
        await run.Journal.AppendAsync(RunRecords.Head, $"phase/{phase.Name}", head, CancellationToken.None);
    }

    private static string What(PhaseResult result) => result.Artifact is WorkPlan plan ? $"Plan: {plan.Title}" : "Keep what the phase wrote";

    private string Handler => $"phase handler '{phase.Use}'";

    private Failure Fault(string what) => new() { Kind = FailureKind.Plugin, Message = $"{Handler} {what}" };
}
