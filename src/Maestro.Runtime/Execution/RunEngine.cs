using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution;

/// <summary>Starts runs and takes them up again: what the command line calls.</summary>
internal sealed class RunEngine(RunOptions options)
{
    /// <summary>Runs the whole pipeline.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="only">Names of the phases to run; null for all.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <returns>How the run ended, or everything that kept it from starting; then nothing was written.</returns>
    public async Task<Outcome<RunResult>> StartAsync(RunRequest request, IReadOnlyList<string>? only, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), options.Folder, ct);
        if (!repository.Ok)
            return repository.As<RunResult>();
        var preflight = Preflight.Check(repository.Value.Root, options);
        if (!preflight.Ok)
            return preflight.As<RunResult>();
        var check = only is null ? preflight.Value : Only(preflight.Value, only);
        var problems = check.ReadyToRun().Concat(check.Validate(request)).ToList();
        if (problems.Count > 0)
            return new(null, problems);
        if (repository.Value.Dirty)
            options.Progress.Report("note: changes that are not committed are not part of the run; it starts from HEAD");
        var id = $"{options.Clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("n")[..4]}";
        var opened = await RunOpener.OpenAsync(id, repository.Value, check, request, options, ct);
        if (!opened.Ok)
            return opened.As<RunResult>();
        await using var run = opened.Value;
        await run.Journal.AppendAsync(RunRecords.Started, "run", new RunStarted(
            options.ToolVersion, request, Configuration.Yaml.YamlWriter.Write(check.Pipeline.Resolved), check.Pipeline.Source,
            repository.Value.Root, repository.Value.HeadCommit, repository.Value.Branch), CancellationToken.None);
        return await CarryOutAsync(run, ct);
    }

    /// <summary>Takes up a run whose process died or was stopped.</summary>
    /// <param name="id">The run, or null for the latest that did not come to its end.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<Outcome<RunResult>> ResumeAsync(string? id, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), options.Folder, ct);
        if (!repository.Ok)
            return repository.As<RunResult>();
        var found = RunArchive.Find(StateDirectory.For(repository.Value), id, unfinished: id is null);
        if (!found.Ok)
            return found.As<RunResult>();
        var memory = found.Value.Memory;
        if (memory.Started is not { } started || memory.Finished is { Verdict.State: not RunState.Cancelled })
            return Catalogue.NothingToResume.At($"run {found.Value.Directory.Id} is {found.Value.State.ToString().ToLowerInvariant()}");
        var pipeline = ConfigurationFile.Parse(started.Configuration, started.ConfigurationName, started.Repository, started.Repository);
        var preflight = pipeline.Ok ? Preflight.Compose(pipeline.Value, started.Repository, options.BundledPlugins) : pipeline.As<Preflight>();
        if (!preflight.Ok)
            return preflight.As<RunResult>();
        var user = repository.Value with { HeadCommit = started.BaseCommit };
        var opened = await RunOpener.OpenAsync(found.Value.Directory.Id, user, preflight.Value, started.Request, options, ct);
        if (!opened.Ok)
            return opened.As<RunResult>();
        await using var run = opened.Value;
        var ended = Survivors.EndAll(run.Id);
        await run.Journal.AppendAsync(RunRecords.Resumed, "run", new { tool = options.ToolVersion, survivors = ended }, CancellationToken.None);
        return await CarryOutAsync(run, ct);
    }

    private static async Task<Outcome<RunResult>> CarryOutAsync(Run run, CancellationToken ct)
    {
        var result = await ToEndAsync(run, ct);
        // Everything in them is in the vault; what a cancelled run needs again is made again from there.
        foreach (var folder in new[] { run.Directory.Workspaces, run.Directory.Scratch })
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        return result;
    }

    private static async Task<RunResult> ToEndAsync(Run run, CancellationToken ct)
    {
        try
        {
            await PrepareAsync(run, ct);
            return await new PipelineRunner(run).RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            var verdict = new RunVerdict(RunState.Cancelled, ["You stopped it before it had begun."]);
            await run.Journal.AppendAsync(RunRecords.Finished, "run", new RunFinished(verdict, null), CancellationToken.None);
            return new(run.Id, run.Directory, verdict, null);
        }
    }

    // The base: kept from collection in the user's repository, checked out with the user's settings, read into the vault byte for byte.
    private static async Task PrepareAsync(Run run, CancellationToken ct)
    {
        await run.Delivery.KeepAsync(run.Id, run.Repository.HeadCommit, ct);
        if (run.Memory.Head is { } head)
        {
            run.Main = await run.Workspaces.TakeAsync(head, ct);
            return;
        }
        run.Main = await run.Workspaces.CheckOutAsync(run.Repository.HeadCommit, ct);
        var snapshot = TreeScanner.Scan(run.Main, run.Vault);
        var commit = run.Vault.WriteCommit(snapshot.Tree, [], $"base of {run.Id}");
        run.Vault.Sync();
        await run.Journal.AppendAsync(RunRecords.Base, "run", new Head(run.Repository.HeadCommit, commit, snapshot.Tree), CancellationToken.None);
        await run.Checkpoints.TakeAsync(run.Main, run.Head, "the run began", good: false);
    }

    private static Preflight Only(Preflight preflight, IReadOnlyList<string> phases) =>
        preflight with { Pipeline = preflight.Pipeline with { Phases = [.. preflight.Pipeline.Phases.Where(p => phases.Contains(p.Name))] } };
}
