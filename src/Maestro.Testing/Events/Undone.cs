namespace Maestro.Testing;

/// <summary>It had the failed work undone. Only recorded: the workspace of a <see cref="TestRun"/> stays as it is.</summary>
public sealed record Undone : TestEvent;
