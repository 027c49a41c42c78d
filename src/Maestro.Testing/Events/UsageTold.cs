namespace Maestro.Testing;

/// <summary>An agent told its meter what it used.</summary>
/// <param name="Used">What it told.</param>
public sealed record UsageTold(Usage Used) : TestEvent;
