namespace Maestro.Runtime.Recovery.Classification;

/// <summary>What an outcome is.</summary>
/// <param name="Kind">The kind of failure; null when it is none.</param>
/// <param name="Reason">The rule that decided, in a few words.</param>
internal readonly record struct Classified(FailureKind? Kind, string Reason);
