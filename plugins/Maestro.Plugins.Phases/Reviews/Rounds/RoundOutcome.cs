namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>What a round comes to.</summary>
/// <param name="Result">For the runtime.</param>
/// <param name="Told">For whoever watches.</param>
internal sealed record RoundOutcome(PhaseResult Result, string Told);
