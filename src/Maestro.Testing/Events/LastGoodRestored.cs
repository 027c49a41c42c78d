namespace Maestro.Testing;

/// <summary>It asked for the last good checkpoint. Only recorded: the workspace of a <see cref="TestRun"/> stays as it is.</summary>
/// <param name="Restored">Whether there was one, as scripted.</param>
public sealed record LastGoodRestored(bool Restored) : TestEvent;
