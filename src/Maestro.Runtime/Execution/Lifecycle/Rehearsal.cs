using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>
/// Makes every extension once before the run, so that none fails to be made in the middle of it. A strategy that fails is replaced by its
/// fallback; anything else that fails keeps the run from starting.
/// </summary>
/// <remarks>An extension that asks for what only a run has (<see cref="ITaskRunner"/> and its like) cannot be made before.</remarks>
internal sealed class Rehearsal : IDisposable
{
    private static readonly HashSet<string> OfARun =
        [typeof(IDecisions).FullName!, typeof(IGates).FullName!, typeof(ITaskRunner).FullName!, typeof(IRunHistory).FullName!, typeof(IInterview).FullName!, typeof(IUsageMeter).FullName!,
         typeof(IModelGateway).FullName!, typeof(IAgentWatch).FullName!, typeof(IAdvisor).FullName!, typeof(IRunChanges).FullName!];

    private readonly Preflight preflight;
    private readonly UnreadPastRuns past = new();
    private readonly UnreadEvidence evidence = new();
    private readonly ExtensionActivator extensions;

    private Rehearsal(Preflight preflight, TimeProvider clock)
    {
        this.preflight = preflight;
        extensions = new(
            preflight.Catalogue,
            [ServiceDescriptor.Singleton<IProcesses>(new ProcessSupervisor(new())), ServiceDescriptor.Singleton<IPastRuns>(past),
             ServiceDescriptor.Singleton<IRepositoryEvidence>(evidence), ServiceDescriptor.Singleton(clock)],
            preflight.Assemblies);
    }

    /// <summary>Tries everything a pipeline names.</summary>
    /// <returns>The pipeline as it can be run, with what is to be said of it; or everything that fails.</returns>
    public static Outcome<Preflight> Hold(Preflight preflight, TimeProvider clock)
    {
        using var rehearsal = new Rehearsal(preflight, clock);
        return rehearsal.Hold();
    }

    /// <inheritdoc/>
    public void Dispose() => extensions.Dispose();

    private Outcome<Preflight> Hold()
    {
        var pipeline = preflight.Pipeline;
        var problems = new List<Diagnostic>();
        foreach (var phase in pipeline.Phases)
        {
            problems.AddRange(Try<IPhaseHandler>(ExtensionKind.Phase, phase.Use, phase.With));
            foreach (var rung in phase.Recover)
                problems.AddRange(Try<IRecoveryStrategy>(ExtensionKind.Recovery, rung.Use, rung.With));
        }
        foreach (var agent in pipeline.Agents.ByName.Values)
            problems.AddRange(Try<IAgent>(ExtensionKind.Agent, agent.Use, agent.With));
        foreach (var gate in pipeline.Gates)
            problems.AddRange(Try<IQualityGate>(ExtensionKind.Gate, gate.Use, gate.With));
        var notes = new List<Diagnostic>(preflight.Notes);
        foreach (var decision in pipeline.Decisions.Values)
        {
            var wrong = Try<IDecisionStrategy>(ExtensionKind.Decision, decision.Use, decision.With);
            // Options it does not take are the yaml's mistake, and no other strategy mends that.
            if (wrong is [{ Id: var id } only] && id == Diagnostics.Catalogue.ExtensionFailed.Id && decision.Fallback != decision.Use)
                pipeline = Fallbacks.Replace(pipeline, decision, only.Message, notes);
            else
                problems.AddRange(wrong);
            if (decision.Fallback != decision.Use)
                problems.AddRange(Try<IDecisionStrategy>(ExtensionKind.Decision, decision.Fallback, decision.With with { Entries = [] }));
        }
        return problems.Count > 0 ? new Outcome<Preflight>(null, [.. problems.Distinct()]) : preflight with { Pipeline = pipeline, Notes = notes };
    }

    private IReadOnlyList<Diagnostic> Try<T>(ExtensionKind kind, string id, YamlMap options) where T : class
    {
        if (id.Length == 0 || preflight.Catalogue.Find(kind, id) is not { } found || found.Extension.Parameters.Any(OfARun.Contains))
            return [];
        past.Asked = evidence.Asked = false;
        var made = extensions.Create<T>(kind, id, options);
        return past.Asked || evidence.Asked ? [] : made.Problems;
    }
}
