namespace Maestro.Runtime.Plugins;

/// <summary>Which of the five contract interfaces an extension implements.</summary>
internal enum ExtensionKind
{
    /// <summary><see cref="IPhaseHandler"/>.</summary>
    Phase,

    /// <summary><see cref="IDecisionStrategy"/>.</summary>
    Decision,

    /// <summary><see cref="IRecoveryStrategy"/>.</summary>
    Recovery,

    /// <summary><see cref="IAgent"/>.</summary>
    Agent,

    /// <summary><see cref="IQualityGate"/>.</summary>
    Gate,
}
