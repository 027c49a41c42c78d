namespace Maestro.Testing;

/// <summary>It had the decision engine decide.</summary>
/// <param name="Request">The question.</param>
/// <param name="Decision">What was decided, as scripted.</param>
public sealed record DecisionAsked(DecisionRequest Request, Decision Decision) : TestEvent;
