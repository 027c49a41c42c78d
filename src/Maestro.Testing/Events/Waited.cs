namespace Maestro.Testing;

/// <summary>It waited. The clock of the <see cref="TestRun"/> was moved on; no time passed.</summary>
/// <param name="Delay">How long.</param>
public sealed record Waited(TimeSpan Delay) : TestEvent;
