namespace Maestro.Runtime.Plugins;

/// <summary>The five contract interfaces and how a user speaks of what implements them.</summary>
internal static class ExtensionKinds
{
    /// <summary>The kind of a contract interface (in namespace <c>Maestro</c>), or null when it is another one.</summary>
    public static ExtensionKind? Of(string contractInterface) => contractInterface switch
    {
        nameof(IPhaseHandler) => ExtensionKind.Phase,
        nameof(IDecisionStrategy) => ExtensionKind.Decision,
        nameof(IRecoveryStrategy) => ExtensionKind.Recovery,
        nameof(IAgent) => ExtensionKind.Agent,
        nameof(IQualityGate) => ExtensionKind.Gate,
        _ => null,
    };

    /// <summary>The user's word for it.</summary>
    public static string Word(this ExtensionKind kind) => kind switch
    {
        ExtensionKind.Phase => "phase handler",
        ExtensionKind.Decision => "decision strategy",
        ExtensionKind.Recovery => "recovery strategy",
        ExtensionKind.Agent => "agent",
        _ => "quality gate",
    };
}
