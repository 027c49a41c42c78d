using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Barriers;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Prompts;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Starts runs and takes them up again: what the command line calls.</summary>
internal sealed class RunEngine(RunOptions options)
{
    /// <summary>Runs the whole pipeline.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <returns>How the run ended, or everything that kept it from starting; then nothing was written.</returns>
    public async Task<Outcome<RunResult>> StartAsync(RunRequest request, CancellationToken ct)
    {
        var opened = await BeginAsync(request, p => p, ct);
        if (!opened.Ok)
            return opened.As<RunResult>();
        await using var run = opened.Value;
        return await CarryOutAsync(run, ct);
    }

    /// <summary>Runs the planning phase alone and saves its plan in the user's working tree.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<Outcome<Planned>> PlanAsync(RunRequest request, CancellationToken ct)
    {
        var opened = await BeginAsync(request, p => p with { Pipeline = p.Pipeline with { Phases = [.. p.Pipeline.Phases.Where(x => x.Name == Phases.PhaseRunner.Planning)] } }, ct);
        if (!opened.Ok)
            return opened.As<Planned>();
        await using var run = opened.Value;
        await PrepareAsync(run, ct);
        var runner = new PipelineRunner(run);
        var outcome = await runner.PlanAsync(ct);
        if (runner.IsDeclined)
            return new Planned(null);
        if (outcome.Read() is not WorkPlan plan)
            return Catalogue.EmptyRequest.At(outcome.Failure?.Message ?? "no phase called 'planning' yields a plan");
        if (plan.Requirements.Count == 0)
            return new Planned(plan);
        var kept = await KeptPlan.WriteAsync(run.Repository.Root, plan, run.Request.PlanText, ct);
        return kept.Ok ? new Planned(plan with { Path = kept.Value }) : kept.As<Planned>();
    }

    /// <summary>Looks at everything that a run is checked for before it starts, and at what its agents would be told. Nothing is started and nothing is written.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<Outcome<DryRun>> DryRunAsync(RunRequest request, CancellationToken ct)
    {
        var look = await FirstLook.TakeAsync(request, p => p, options, ct);
        return look.Ok ? DryRun.Of(look.Value.Check, look.Value.Request, look.Value.Repository.Root) : look.As<DryRun>();
    }

    private async Task<Outcome<Run>> BeginAsync(RunRequest asked, Func<Preflight, Preflight> narrow, CancellationToken ct)
    {
        var look = await FirstLook.TakeAsync(asked, narrow, options, ct);
        if (!look.Ok)
            return look.As<Run>();
        var (repository, check, request) = look.Value;
        var id = $"{options.Clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("n")[..4]}";
        var opened = await RunOpener.OpenAsync(id, repository, check, request, options, ct);
        if (opened.Ok)
            await opened.Value.Journal.AppendAsync(RunRecords.Started, "run", new RunStarted(
                options.ToolVersion, request, Configuration.Yaml.YamlWriter.Write(check.Pipeline.Resolved), check.Pipeline.Source,
                repository.Root, repository.HeadCommit, repository.Branch, RunStarted.Present, check.Prompts.Texts is { Count: > 0 } own ? own : null)
            {
                Contained = opened.Value.Container.Hold.Described(),
            }, CancellationToken.None);
        return opened;
    }

    /// <summary>Takes up a run whose process died or was stopped, which waits for a person, or which a limit ended.</summary>
    /// <param name="request">Which, and what is added to it.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<Outcome<RunResult>> ResumeAsync(ResumeRequest request, CancellationToken ct)
    {
        var taken = await TakeUpAsync(request, ct);
        if (!taken.Ok)
            return taken.As<RunResult>();
        var (run, continuation) = taken.Value;
        await using var _ = run;
        foreach (var cause in run.Memory.LastDeath)
            options.Progress.Report($"note: the run's process died: {cause}");
        var ended = Survivors.EndAll(run.Id);
        await run.Journal.AppendAsync(
            RunRecords.Resumed, "run", new RunResumed(options.ToolVersion, ended, continuation.Limits.Count > 0 ? continuation.Limits : null, continuation.Reopens) { Contained = run.Container.Hold.Described() }, CancellationToken.None);
        foreach (var (question, answer) in continuation.Answers)
            await run.Journal.AppendAsync(RunRecords.HumanAnswered, question, new HumanAnswer(run.Scrubber.Text(answer)), CancellationToken.None);
        return await CarryOutAsync(run, ct);
    }

    // Apart, so that what was read for it does not stay in memory for as long as the run goes on.
    private async Task<Outcome<TakenUp>> TakeUpAsync(ResumeRequest request, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), options.Folder, ct);
        if (!repository.Ok)
            return repository.As<TakenUp>();
        var found = RunArchive.Find(StateDirectory.For(repository.Value), request.Id, unfinished: request is { Id: null, Limits: null or { Count: 0 } });
        if (!found.Ok)
            return found.As<TakenUp>();
        var continuation = Continuation.Of(found.Value, request);
        if (!continuation.Ok)
            return continuation.As<TakenUp>();
        var started = found.Value.Memory.Started!;
        var pipeline = ConfigurationFile.Parse(started.Configuration, started.ConfigurationName, started.Repository, started.Repository);
        var preflight = pipeline.Ok ? await Preflight.ComposeAsync(pipeline.Value with { Limits = pipeline.Value.Limits.With(continuation.Value.Limits) }, PromptBook.Of(started.Prompts), started.Repository, options, ct) : pipeline.As<Preflight>();
        if (preflight.Ok)
            preflight = Rehearsal.Hold(preflight.Value, options.Clock);
        if (!preflight.Ok)
            return preflight.As<TakenUp>();
        preflight.Value.Tell(options.Progress);
        var user = repository.Value with { HeadCommit = started.BaseCommit };
        var opened = await RunOpener.OpenAsync(found.Value.Directory.Id, user, preflight.Value, started.Request, options, ct, found.Value);
        return opened.Ok ? new TakenUp(opened.Value, continuation.Value) : opened.As<TakenUp>();
    }

    private static async Task<Outcome<RunResult>> CarryOutAsync(Run run, CancellationToken ct)
    {
        var result = await ToEndAsync(run, ct);
        // Everything in them is in the vault; what a cancelled run needs again is made again from there.
        foreach (var folder in new[] { run.Directory.Workspaces, run.Directory.Scratch })
            await FolderRemoval.RemoveAsync(run.Processes, folder);
        return result;
    }

    private static async Task<RunResult> ToEndAsync(Run run, CancellationToken ct)
    {
        try
        {
            await using var pulse = new Pulse(run);
            using var witness = new CrashWitness(run.Extensions, run.Journal, run.Log, ct);
            await PrepareAsync(run, ct);
            return await new PipelineRunner(run).RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            var verdict = new RunVerdict(RunState.Cancelled, ["You stopped it before it had begun."]);
            await run.Journal.AppendAsync(RunRecords.Finished, "run", new RunFinished(verdict, null), CancellationToken.None);
            return new(run.Id, run.Directory, verdict, null, run.Budget.Use);
        }
    }

    /// <summary>What the user has, by its fingerprint; then the base: kept from collection in the user's repository, checked out with the user's settings, read into the vault byte for byte.</summary>
    internal static async Task PrepareAsync(Run run, CancellationToken ct)
    {
        if (run.Memory.Fingerprint is null)
            await RepositoryCheck.TakeAsync(run, ct);
        await run.Delivery.KeepAsync(run.Id, run.Repository.HeadCommit, ct);
        if (run.Memory.Head is { } head)
        {
            run.Main = await run.Workspaces.TakeAsync(head, ct);
            return;
        }
        run.Main = await run.Workspaces.CheckOutAsync(run.Repository.HeadCommit, ct);
        run.Main.Rules.Suspended = true;
        var snapshot = TreeScanner.Scan(run.Main, run.Vault);
        run.Main.Rules.Suspended = false;
        var commit = run.Vault.WriteCommit(snapshot.Tree, [], $"base of {run.Id}");
        run.Vault.Sync();
        await run.Journal.AppendAsync(RunRecords.Base, "run", new Head(run.Repository.HeadCommit, commit, snapshot.Tree), CancellationToken.None);
        await run.Checkpoints.TakeAsync(run.Main, run.Head, "the run began", good: false);
    }
}
