using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Decisions;
using Maestro.Runtime.Deliveries;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Containment;
using Maestro.Runtime.Gateway;
using Maestro.Runtime.Git;
using Maestro.Runtime.Integrity;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Processes.Doors;
using Maestro.Runtime.Prompts;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Secrets;
using Maestro.Runtime.Telemetry;
using Maestro.Runtime.Workspaces;
using NLog;

namespace Maestro.Runtime.Execution;

/// <summary>Everything one run works with, opened and closed together.</summary>
internal sealed class Run(OperationalLog log) : IAsyncDisposable
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it keeps things.</summary>
    public required RunDirectory Directory { get; init; }

    /// <summary>The folder in which what is read of repositories is kept for the next time.</summary>
    public required string KeptEvidence { get; init; }

    /// <summary>The user's repository.</summary>
    public required RepositoryInfo Repository { get; init; }

    /// <summary>The pipeline.</summary>
    public required PipelineDefinition Pipeline { get; init; }

    /// <summary>Its gates, the guard first.</summary>
    public IReadOnlyList<GateDefinition> Gates => field ??= Guard.Before(Pipeline, Catalogue);

    /// <summary>What agents are told.</summary>
    public required PromptBook Prompts { get; init; }

    /// <summary>What was asked for.</summary>
    public required RunRequest Request { get; init; }

    /// <summary>The extensions there are.</summary>
    public required ExtensionCatalogue Catalogue { get; init; }

    /// <summary>Makes extensions.</summary>
    public required ExtensionActivator Extensions { get; init; }

    /// <summary>Starts programs.</summary>
    public required IProcesses Processes { get; init; }

    /// <summary>The record of everything.</summary>
    public required RunJournal Journal { get; init; }

    /// <summary>Takes credentials out of what is kept or handed over.</summary>
    public required Scrubber Scrubber { get; init; }

    /// <summary>How far it has come, for what is built on it.</summary>
    public JournalAnchor Anchor => JournalAnchor.Of(Journal);

    /// <summary>The record, projected.</summary>
    public required RunMemory Memory { get; init; }

    /// <summary>Gives extensions the processes they may start.</summary>
    public required Container Container { get; init; }

    /// <summary>Stands between agents and their models.</summary>
    public required ModelGateway Gateway { get; init; }

    /// <summary>Ways out of sandboxes without a network; null where there are none.</summary>
    public DoorSet? Doors { get; init; }

    /// <summary>Leads out of them to the hosts that the user named; null where none were.</summary>
    public HostProxy? Hosts { get; init; }

    /// <summary>The choke point.</summary>
    public required EffectRunner Effects { get; init; }

    /// <summary>Results too large for a record.</summary>
    public required ArtifactStore Artifacts { get; init; }

    /// <summary>What may be used.</summary>
    public required Budget Budget { get; init; }

    /// <summary>Byte-exact snapshots.</summary>
    public required ObjectStore Vault { get; init; }

    /// <summary>Commits to be delivered.</summary>
    public required RunRepository Commits { get; init; }

    /// <summary>Working trees.</summary>
    public required WorkspacePool Workspaces { get; init; }

    /// <summary>Merges and advances the head.</summary>
    public required Integrator Integrator { get; init; }

    /// <summary>Checkpoints.</summary>
    public required CheckpointStore Checkpoints { get; init; }

    /// <summary>Stands before what is risky.</summary>
    public required RiskGuard Risks { get; init; }

    /// <summary>Restores.</summary>
    public required Rollback Rollback { get; init; }

    /// <summary>Decides.</summary>
    public required DecisionEngine Decisions { get; init; }

    /// <summary>Makes what asks agents for advice, for whoever asks and by the budget it counts in. Made above, since agents work with what is here.</summary>
    public required Func<Run, string, Budget, IAdvisor> Advisors { get; init; }

    /// <summary>Asks agents for advice.</summary>
    /// <param name="place">What asks.</param>
    /// <param name="budget">What it may use.</param>
    public IAdvisor AdvisorFor(string place, Budget budget) => Advisors(this, place, budget);

    /// <summary>The user's repository as the place of delivery.</summary>
    public required BranchDelivery Delivery { get; init; }

    /// <summary>The place of delivery when a patch is asked for.</summary>
    public required PatchDelivery Patches { get; init; }

    /// <summary>The human, until planning is over.</summary>
    public required IHumanChannel Human { get; init; }

    /// <summary>Tells the user what goes on.</summary>
    public required IProgress<string> Progress { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Tells of the run in spans and metrics; null when nobody is told.</summary>
    public RunTelemetry? Telemetry { get; init; }

    /// <summary>The operational log.</summary>
    public Logger Log => log.Logger;

    /// <summary>The run's own workspace, in which phases work.</summary>
    public Workspace Main { get; set; } = null!;

    /// <summary>One gate at a time is asked of the base.</summary>
    public SemaphoreSlim BaselineTurn { get; } = new(1, 1);

    /// <summary>One integration at a time.</summary>
    public SemaphoreSlim Integration { get; } = new(1, 1);

    /// <summary>The sum of what has been integrated.</summary>
    public Head Head => Memory.Head ?? throw new InvalidOperationException("the run has no base yet");

    /// <summary>A folder beside the workspaces that is as whoever had it last left it, while this process lives.</summary>
    public string Kept(string key) => System.IO.Directory.CreateDirectory(ScratchPath(key)).FullName;

    /// <summary>A folder beside the workspaces that exists and is empty.</summary>
    public string Scratch(string key)
    {
        var folder = ScratchPath(key);
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
        System.IO.Directory.CreateDirectory(folder);
        return folder;
    }

    private string ScratchPath(string key) =>
        Path.Combine(Directory.Scratch, string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '.')));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        Hosts?.Dispose();
        Doors?.Dispose();
        Workspaces.Dispose();
        Commits.Dispose();
        Extensions.Dispose();
        Risks.Dispose();
        Vault.Dispose();
        Integration.Dispose();
        BaselineTurn.Dispose();
        await Journal.DisposeAsync();
        if (Telemetry is not null)
            await Telemetry.EndAsync(Log);
        log.Dispose();
    }
}
