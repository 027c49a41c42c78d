using System.Text.Json;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Gates;
using Maestro.Runtime.Execution.Handover;
using Maestro.Runtime.Execution.Phases;
using Maestro.Runtime.Execution.Recovering;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Integrity;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>The run: phases in order, delivery before the report, and an honest end whatever happens.</summary>
internal sealed class PipelineRunner(Run run)
{
    // What a run may still take after its time is up: to deliver what is proven and to write the report.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private readonly List<Artifact> artifacts = [];
    private readonly Interview interview = new(run);

    /// <summary>Runs the pipeline to its end.</summary>
    /// <param name="cancelled">The user's Ctrl+C.</param>
    public async Task<RunResult> RunAsync(CancellationToken cancelled)
    {
        try
        {
            await WorkAsync(cancelled);
        }
        catch (LimitReachedException e)
        {
            await run.Journal.AppendAsync(RunRecords.Failure, "run/failure/limit", new FailureEvent("run", null, Recovery.FailureFingerprint.Stamp(
                new() { Kind = FailureKind.Limit, Message = $"{e.Message}; what is finished and proven is kept" })), CancellationToken.None);
        }
        catch (NeedsHumanException)
        {
            return await AskAsync();
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            var verdict = new RunVerdict(RunState.Cancelled, ["You stopped it. Take it up again with: dotnet maestro resume."]);
            await run.Journal.AppendAsync(RunRecords.Finished, "run", new RunFinished(verdict, null), CancellationToken.None);
            return new(run.Id, run.Directory, verdict, null, run.Budget.Use);
        }
        if (Declined() is { } stopped)
        {
            await run.Journal.AppendAsync(RunRecords.Finished, "run", new RunFinished(stopped, null), CancellationToken.None);
            return new(run.Id, run.Directory, stopped, null, run.Budget.Use);
        }
        // A limit may have come while somebody was being waited for: with the answer, and a larger limit, all of it goes on.
        if (run.Memory.OpenQuestions.Count > 0)
            return await AskAsync();
        using var grace = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        grace.CancelAfter(Grace);
        return await EndAsync(grace.Token);
    }

    /// <summary>Whether the human turned the plan down.</summary>
    public bool IsDeclined => interview.Declined;

    /// <summary>Runs the planning phase alone.</summary>
    public async Task<PhaseOutcome> PlanAsync(CancellationToken ct)
    {
        var phase = run.Pipeline.Phases.Single(p => p.Name == PhaseRunner.Planning);
        using var runner = new PhaseRunner(run, phase, artifacts, interview);
        var outcome = await runner.RunAsync(ct);
        var verdict = outcome.Failure is null ? new RunVerdict(RunState.Succeeded, ["Planning alone was asked for, and a plan was written."])
            : Declined() ?? new RunVerdict(RunState.Failed, [outcome.Failure.Message]);
        await FinishAsync(verdict, null);
        return outcome;
    }

    private RunVerdict? Declined() => IsDeclined ? new(RunState.Cancelled, ["You turned the plan down. Nothing was done."]) : null;

    // Nothing is delivered: what a person decides may change it.
    private async Task<RunResult> AskAsync()
    {
        var questions = run.Memory.OpenQuestions.Select(question => question.Value).ToList();
        await ReportFiles.WriteQuestionsAsync(run, questions);
        var verdict = new RunVerdict(RunState.NeedsHuman, [.. questions.Select(question => $"{question.Subject} waits for you to decide {question.What}")]);
        await run.Journal.AppendAsync(RunRecords.Finished, "run", new RunFinished(verdict, null), CancellationToken.None);
        return new(run.Id, run.Directory, verdict, null, run.Budget.Use);
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        var drills = new Drills(run);
        foreach (var phase in run.Pipeline.Phases.Where(p => !IsReport(p.Use)))
        {
            using var runner = new PhaseRunner(run, phase, artifacts, interview);
            var outcome = await runner.RunAsync(ct);
            // Whatever planning kept of it.
            if (phase.Name == PhaseRunner.Planning)
                interview.Seal();
            if (outcome.Read() is { } artifact)
                artifacts.Add(artifact);
            if (outcome.Failure is not null)
                return;
            await drills.PhaseEndedAsync();
        }
    }

    private async Task<RunResult> EndAsync(CancellationToken ct)
    {
        run.Effects.Ending = true;
        await ProveAsync(ct);
        var verdict = Verdicts.Evidence.Judge(run);
        // Where nothing was to be done there is nothing to hand over.
        var delivery = verdict.State is RunState.Succeeded or RunState.Partial && run.Memory is { Base: { } start, Head: { } head } && start.Tree != head.Tree ? await DeliverAsync(ct) : null;
        var changes = await RepositoryCheck.AtEndAsync(run, ct);
        if (artifacts.OfType<ReviewResult>().LastOrDefault() is { } review)
            await SarifFile.WriteAsync(run, review, ct);
        foreach (var phase in run.Pipeline.Phases.Where(p => IsReport(p.Use)))
        {
            using var runner = new PhaseRunner(run, phase, artifacts, interview);
            if ((await runner.RunAsync(ct)).Read() is RunReport report)
                await ReportFiles.WriteAsync(run, report, verdict, delivery, changes, ct);
        }
        await FinishAsync(verdict, delivery);
        return new(run.Id, run.Directory, verdict, delivery, run.Budget.Use) { Changes = changes };
    }

    // A limit may have come before validation. What is finished is worth nothing to anybody unless it is proven.
    private async Task ProveAsync(CancellationToken ct)
    {
        if (run.Memory is not { Base: { } start, Head: { } head } || head.Tree == start.Tree || artifacts.OfType<ValidationResult>().Any())
            return;
        var asked = run.Memory.GatesOn(head.Tree).Select(report => report.Gate).ToHashSet();
        foreach (var gate in run.Gates.Where(gate => !asked.Contains(gate.Name)))
        {
            await run.Workspaces.PlaceAsync(run.Main, head, ct);
            await new GateRunner(run).JudgeAsync(gate.Name, run.Main, head.Commit, "end", run.Budget, ct);
        }
    }

    // The base is let go before the run is said to be over: what died in between is taken up, and keeps its base again.
    private async Task FinishAsync(RunVerdict verdict, Delivery? delivery)
    {
        if (await run.Delivery.ReleaseAsync(run.Id, CancellationToken.None) is { } stays)
            run.Progress.Report($"note: {stays}");
        var files = RunSeal.Take(run.Directory.Root);
        var list = run.Artifacts.Put(JsonSerializer.SerializeToUtf8Bytes(files, JournalJson.Options));
        await run.Journal.AppendAsync(SealRecord.Type, "run", new SealRecord(list, files.Count), CancellationToken.None);
        await run.Journal.AppendAsync(RunRecords.Finished, "run", new RunFinished(verdict, delivery), CancellationToken.None);
    }

    private Task<Delivery> DeliverAsync(CancellationToken ct) =>
        new DeliveryRunner(run).RunAsync(artifacts.OfType<WorkPlan>().LastOrDefault()?.Slug ?? Slug.Of(run.Request.Text) ?? run.Id, ct);

    private bool IsReport(string use) => run.Catalogue.Find(ExtensionKind.Phase, use)?.Extension.Yields == nameof(RunReport);
}
