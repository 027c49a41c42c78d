namespace Maestro.Analyzers.Configuration;

/// <summary>The contract's interfaces, by the names they have there.</summary>
internal static class ExtensionKind
{
    internal const string Phase = "IPhaseHandler";
    internal const string Decision = "IDecisionStrategy";
    internal const string Recovery = "IRecoveryStrategy";
    internal const string Agent = "IAgent";
    internal const string Gate = "IQualityGate";

    /// <summary>The user's word for a kind, as the tool's messages have it.</summary>
    internal static string Word(string kind) => kind switch
    {
        Phase => "phase handler",
        Decision => "decision strategy",
        Recovery => "recovery strategy",
        Agent => "agent",
        _ => "quality gate",
    };
}
