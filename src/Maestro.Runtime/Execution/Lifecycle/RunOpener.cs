using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Decisions;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Execution.Advice;
using Maestro.Runtime.Execution.Containment;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Gateway;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Doors;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Secrets;
using Maestro.Runtime.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using NLog;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Puts together what one run works with, and reads what its journal already says.</summary>
internal static class RunOpener
{
    /// <summary>Opens a run, new or old.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="repository">The user's repository.</param>
    /// <param name="preflight">What it works with.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="options">From whoever starts it.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <param name="past">An old one as its journal tells it, which is then not read again; null for a new one.</param>
    public static async Task<Outcome<Run>> OpenAsync(
        string id, RepositoryInfo repository, Preflight preflight, RunRequest request, RunOptions options, CancellationToken ct, ArchivedRun? past = null)
    {
        var state = StateDirectory.For(repository);
        var directory = state.Run(id);
        try
        {
            Directory.CreateDirectory(directory.Root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.StateUnusable.At(e.Message);
        }
        var opening = RunJournal.Open(directory.Journal, id, options.Clock, past?.Position);
        if (opening.Journal is not { } journal)
            return Refused(id, opening.Problem!);
        try
        {
            // What a dead process left half done is made again; the lock just taken says that nobody is at it.
            foreach (var folder in new[] { directory.Workspaces, directory.Scratch })
                await FolderRemoval.RemoveAsync(new ProcessSupervisor(new()), folder);
            return await ComposeAsync(id, directory, state, journal, opening.Records, past, repository, preflight, request, options, ct);
        }
        catch
        {
            // Whoever tries again in this process must find the run free.
            await journal.DisposeAsync();
            throw;
        }
    }

    private static async Task<Run> ComposeAsync(
        string id, RunDirectory directory, StateDirectory state, RunJournal journal, IReadOnlyList<JournalRecord> since, ArchivedRun? past,
        RepositoryInfo repository, Preflight preflight, RunRequest request, RunOptions options, CancellationToken ct)
    {
        var scrubber = Scrubber.OfThisProcess();
        journal.Kept = new KeptPayload(scrubber).Of;
        var log = new OperationalLog(directory.Log, scrubber.Text, options.Echo);
        log.Logger.Info("run {Run} of maestro {Version} in {Repository}, {Records} records on disk", id, options.ToolVersion, repository.Root, journal.NextSeq - 1);
        var artifacts = new ArtifactStore(directory.Artifacts);
        var memory = past?.Memory ?? new RunMemory(artifacts);
        foreach (var record in since)
            memory.Apply(record);
        journal.Appended += memory.Apply;
        options.Opened?.Invoke(directory);
        if (options.Observer is { } observer)
            journal.Appended += observer;
        var processes = new ProcessSupervisor(new() { Scope = id });
        var hold = await Hold.OfAsync(preflight.Pipeline.Sandbox.Level, preflight.Bubblewrap, processes, ct);
        var doors = hold is { Bubblewrap: not null, Level: SandboxLevel.NoNetwork } && options.Tool is { } tool ? new DoorSet(tool) : null;
        var secrets = SecretNames.ValuesIn(Environment.GetEnvironmentVariables());
        // What strangers' programs write is bounded before it is kept, and half of a credential is one that nobody knows again.
        var watched = new ProcessSupervisor(new() { Scope = id, Secrets = secrets });
        var container = new Container(watched, hold, preflight.Pipeline.Sandbox, directory, doors, ObjectFolders.Of(Path.Combine(repository.CommonDir, "objects")));
        log.Logger.Info("programs are held by {Hold}", hold.Described());
        Directory.CreateDirectory(directory.Workspaces);
        Directory.CreateDirectory(directory.Scratch);
        GitCommand Git(string folder) => new(processes, folder, log.Logger);
        var commits = await RunRepository.OpenAsync(Git, repository, directory.Repository, ct);
        var vault = ObjectStore.Open(state.Vault);
        var budget = Budget.Root(preflight.Pipeline.Limits.Run, options.Clock, memory.SpentIn(""));
        options.Telemetry?.Follow(journal, past?.KeptRecords ?? [], artifacts, scrubber, () => budget.Use);
        var effects = new EffectRunner(journal, memory, artifacts, budget, log.Logger);
        var services = new List<ServiceDescriptor>
        {
            ServiceDescriptor.Singleton<IProcesses>(new LoggedProcesses(container.For(directory.Workspaces, directory.Scratch), log.Logger)),
            ServiceDescriptor.Singleton<IPastRuns>(new PastRuns(effects, state, id)),
            ServiceDescriptor.Singleton<IRepositoryEvidence>(new RecordedEvidence(effects, TreeEvidence.OfCommit(commits.Path, repository.HeadCommit, state.Evidence))),
            ServiceDescriptor.Singleton(options.Clock),
        };
        var extensions = new ExtensionActivator(preflight.Catalogue, services, preflight.Assemblies)
        {
            Quarantine = found => memory.Quarantined($"{found.Extension.Kind.Word()} '{found.Extension.Id}'", found.Plugin.Build),
        };
        var checkpoints = new CheckpointStore(vault, journal, id);
        checkpoints.Replay([.. past?.KeptRecords ?? [], .. since]);
        var progress = new ScrubbedProgress(options.Progress, scrubber);
        var risks = new RiskGuard(checkpoints, vault, journal, progress);
        risks.Replay([.. past?.KeptRecords ?? [], .. since]);
        return new(log)
        {
            Id = id,
            Directory = directory,
            KeptEvidence = state.Evidence,
            Repository = repository,
            Pipeline = preflight.Pipeline,
            Prompts = preflight.Prompts,
            Request = request,
            Catalogue = preflight.Catalogue,
            Extensions = extensions,
            Processes = processes,
            Container = container,
            Gateway = Gateway(preflight.Pipeline.Gateway, doors, secrets, options, log.Logger),
            Doors = doors,
            Hosts = doors is not null && preflight.Pipeline.Sandbox.Hosts is { Count: > 0 } hosts ? HostProxy.Open(hosts, doors, log.Logger) : null,
            Journal = journal,
            Memory = memory,
            Effects = effects,
            Artifacts = artifacts,
            Scrubber = scrubber,
            Budget = budget,
            Vault = vault,
            Commits = commits,
            Workspaces = new(commits, vault, directory.Workspaces, options.Clock),
            Integrator = new(vault, commits),
            Checkpoints = checkpoints,
            Risks = risks,
            Rollback = new(checkpoints, vault, journal),
            Decisions = new(preflight.Pipeline, extensions, options.Clock, log.Logger),
            Advisors = (run, place, within) => new Advisor(run, place, within),
            Delivery = new(Git(repository.Root), commits),
            Patches = new(Git(directory.Repository), commits, directory.Report),
            Telemetry = options.Telemetry,
            Human = options.Human,
            Progress = progress,
            Clock = options.Clock,
        };
    }

    private static ModelGateway Gateway(GatewayDefinition definition, DoorSet? doors, IReadOnlyList<string> secrets, RunOptions options, Logger log) =>
        new(new(new(options.Clock), definition.Prices, definition.Silence, new(secrets), options.Clock, log) { Instead = options.Models }, doors);

    private static Diagnostic Refused(string id, JournalProblem problem) => problem.Kind switch
    {
        JournalProblemKind.Locked => Catalogue.RunLocked.At($"run {id} is being carried out by another process"),
        JournalProblemKind.Io => Catalogue.StateUnusable.At(problem.Message),
        _ => Catalogue.JournalDamaged.At(problem.Message, new(problem.File, problem.Line, 0)),
    };
}
