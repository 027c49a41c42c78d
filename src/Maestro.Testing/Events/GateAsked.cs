namespace Maestro.Testing;

/// <summary>It had a gate judge the workspace.</summary>
/// <param name="Report">What the gate said, as scripted.</param>
public sealed record GateAsked(GateReport Report) : TestEvent;
