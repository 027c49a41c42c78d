namespace Maestro.Testing;

/// <summary>An agent told its watch what it did.</summary>
/// <param name="Action">What it told.</param>
public sealed record ActionTold(AgentAction Action) : TestEvent;
