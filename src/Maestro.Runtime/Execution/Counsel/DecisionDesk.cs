using Maestro.Runtime.Configuration;
using Maestro.Runtime.Decisions;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Prompts;
using Maestro.Runtime.Runs;
using Microsoft.Extensions.DependencyInjection;
using NLog;

namespace Maestro.Runtime.Execution.Counsel;

/// <summary>The decision engine without a run: asked by hand, by the strategies of maestro.yaml, over the repository as it lies there. Nothing is recorded.</summary>
internal sealed class DecisionDesk : IDisposable
{
    private readonly Preflight preflight;
    private readonly ExtensionActivator extensions;
    private readonly TimeProvider clock;

    /// <param name="preflight">The pipeline, and the extensions there are.</param>
    /// <param name="past">Earlier runs, as strategies are told of them.</param>
    /// <param name="evidence">What the repository is made of, as strategies are told of it.</param>
    /// <param name="clock">The clock.</param>
    public DecisionDesk(Preflight preflight, IPastRuns past, IRepositoryEvidence evidence, TimeProvider clock)
    {
        (this.preflight, this.clock) = (preflight, clock);
        extensions = new(
            preflight.Catalogue,
            [ServiceDescriptor.Singleton<IProcesses>(new ProcessSupervisor(new())), ServiceDescriptor.Singleton(past), ServiceDescriptor.Singleton(evidence), ServiceDescriptor.Singleton(clock)],
            preflight.Assemblies);
    }

    /// <summary>A desk in a repository.</summary>
    /// <param name="options">Where, and with which plugins.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public static async Task<Outcome<DecisionDesk>> OpenAsync(RunOptions options, CancellationToken ct)
    {
        var found = await FindAsync(options, ct);
        if (!found.Ok)
            return found.As<DecisionDesk>();
        var (repository, preflight) = found.Value;
        var state = StateDirectory.For(repository);
        return new DecisionDesk(preflight, new KnownPast(PastReader.Read(state, "")), TreeEvidence.OfFolder(new ProcessSupervisor(new()), repository.Root, state.Evidence), options.Clock);
    }

    /// <summary>A desk that tells its strategies what those of a run were told, where that is on record.</summary>
    /// <param name="options">Where, and with which plugins.</param>
    /// <param name="run">The run.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public static async Task<Outcome<DecisionDesk>> OpenAsync(RunOptions options, ArchivedRun run, CancellationToken ct)
    {
        var found = await FindAsync(options, ct);
        if (!found.Ok)
            return found.As<DecisionDesk>();
        var (repository, preflight) = found.Value;
        var state = StateDirectory.For(repository);
        var past = run.Memory.Completed("past") is { } read ? run.Memory.Results.Of<PastOutcomes>(read) : PastReader.Read(state, run.Directory.Id);
        // The tree is the run's base: what the run read of it is read again the same, and what another strategy asks beyond that can be.
        return new DecisionDesk(preflight, new KnownPast(past), TreeEvidence.OfCommit(run.Directory.Repository, run.Memory.Base!.Commit, state.Evidence), options.Clock);
    }

    /// <summary>Has a question decided.</summary>
    /// <param name="request">The question.</param>
    /// <param name="use">The strategy that is asked instead of the pipeline's; null for that.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <returns>The decision; or what is wrong with the strategy's name or options.</returns>
    public async Task<Outcome<Decision>> AskAsync(DecisionRequest request, string? use, CancellationToken ct)
    {
        if (Known(use) is { } problem)
            return problem;
        return await new DecisionEngine(Using(request.Kind, use), extensions, clock, LogManager.CreateNullLogger()).DecideAsync(request, quarantined: false, ct, new NobodyToAsk());
    }

    private Diagnostic? Known(string? use)
    {
        if (use is null || extensions.Has(ExtensionKind.Decision, use))
            return null;
        var names = preflight.Catalogue.Ids(ExtensionKind.Decision).Order(StringComparer.Ordinal).ToList();
        return Catalogue.BadArguments.At($"there is no decision strategy '{use}'{Nearest.Hint(use, names)}", fix: $"Take one of: {string.Join(", ", names)}.");
    }

    /// <inheritdoc/>
    public void Dispose() => extensions.Dispose();

    // A question is no run: what gates run, and what contains agents, need not be there.
    private static async Task<Outcome<Place>> FindAsync(RunOptions options, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), options.Folder, ct);
        if (!repository.Ok)
            return repository.As<Place>();
        var root = repository.Value.Root;
        var pipeline = ConfigurationFile.Load(root, options.Configuration);
        if (!pipeline.Ok)
            return pipeline.As<Place>();
        var asked = pipeline.Value with { Sandbox = pipeline.Value.Sandbox with { Level = SandboxLevel.None } };
        var preflight = await Preflight.ComposeAsync(asked, PromptBook.Default, root, options, ct, toRun: false);
        return preflight.Ok ? new Place(repository.Value, preflight.Value) : preflight.As<Place>();
    }

    private PipelineDefinition Using(string kind, string? use)
    {
        if (use is null)
            return preflight.Pipeline;
        var definition = preflight.Pipeline.Decisions.GetValueOrDefault(kind) ?? DecisionDefinition.For(kind, preflight.Pipeline.Source);
        // The options of the yaml are those of the strategy it names.
        return preflight.Pipeline with
        {
            Decisions = new Dictionary<string, DecisionDefinition>(preflight.Pipeline.Decisions)
            {
                [kind] = definition.Use == use ? definition : definition with { Use = use, MinConfidence = 0, With = definition.With with { Entries = [] } },
            },
        };
    }

    private sealed record Place(RepositoryInfo Repository, Preflight Preflight);
}
