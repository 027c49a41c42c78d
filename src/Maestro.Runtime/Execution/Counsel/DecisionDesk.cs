using Maestro.Runtime.Configuration;
using Maestro.Runtime.Decisions;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Processes;
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

    /// <summary>Has a question decided.</summary>
    /// <param name="request">The question.</param>
    /// <param name="use">The strategy that is asked instead of the pipeline's; null for that.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <returns>The decision; or what is wrong with the strategy's name or options.</returns>
    public async Task<Outcome<Decision>> AskAsync(DecisionRequest request, string? use, CancellationToken ct)
    {
        if (Known(use) is { } problem)
            return problem;
        return await new DecisionEngine(Using(request.Kind, use), extensions, clock, LogManager.CreateNullLogger()).DecideAsync(request, quarantined: false, ct);
    }

    /// <summary>What is wrong with a strategy's name; null when nothing is.</summary>
    public Diagnostic? Known(string? use)
    {
        if (use is null || extensions.Has(ExtensionKind.Decision, use))
            return null;
        var names = preflight.Catalogue.Ids(ExtensionKind.Decision).Order(StringComparer.Ordinal).ToList();
        return Catalogue.BadArguments.At($"there is no decision strategy '{use}'{Nearest.Hint(use, names)}", fix: $"Take one of: {string.Join(", ", names)}.");
    }

    /// <inheritdoc/>
    public void Dispose() => extensions.Dispose();

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
}
