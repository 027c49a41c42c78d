using Maestro.Runtime.Configuration.Yaml;

namespace Maestro.Runtime.Configuration;

/// <summary>What <c>maestro.yaml</c> says, checked and immutable. Every part knows the place it came from.</summary>
internal sealed record PipelineDefinition
{
    /// <summary>How messages name the file.</summary>
    public required string Source { get; init; }

    /// <summary>Full paths of the files it was read from, what they extend included; empty when it was detected.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The text it was read from, all overlays included; a resumed run reads it again.</summary>
    public required YamlMap Resolved { get; init; }

    /// <summary>The plugins in use, in order.</summary>
    public required IReadOnlyList<PluginReference> Plugins { get; init; }

    /// <summary>The agents.</summary>
    public required AgentsDefinition Agents { get; init; }

    /// <summary>The phases, in order.</summary>
    public required IReadOnlyList<PhaseDefinition> Phases { get; init; }

    /// <summary>Strategies by kind of decision.</summary>
    public required IReadOnlyDictionary<string, DecisionDefinition> Decisions { get; init; }

    /// <summary>The gates, in order.</summary>
    public required IReadOnlyList<GateDefinition> Gates { get; init; }

    /// <summary>When the gates are asked of the untouched base.</summary>
    public required BaselineMode Baseline { get; init; }

    /// <summary>Whether the guard is asked before them.</summary>
    public required GuardMode Guard { get; init; }

    /// <summary>How much recovery there may be.</summary>
    public required RecoveryBounds Recovery { get; init; }

    /// <summary>How the result is handed over.</summary>
    public required DeliveryMode Deliver { get; init; }

    /// <summary>What programs of a run may see and write.</summary>
    public required SandboxDefinition Sandbox { get; init; }

    /// <summary>How agents reach their models.</summary>
    public required GatewayDefinition Gateway { get; init; }

    /// <summary>What is kept of past runs.</summary>
    public required RetentionPolicy Retention { get; init; }

    /// <summary>What a run may use.</summary>
    public required ResourceLimits Limits { get; init; }
}
