namespace Maestro.Testing;

/// <summary>It ran the fixer of the gate that failed.</summary>
/// <param name="Succeeded">How that ended, as scripted.</param>
public sealed record FixerRun(bool Succeeded) : TestEvent;
