namespace Maestro.Testing;

/// <summary>An agent asked its meter for leave to make a call.</summary>
/// <param name="AtMost">The worst case it gave.</param>
/// <param name="Granted">Whether it may.</param>
public sealed record CallAsked(Usage AtMost, bool Granted) : TestEvent;
