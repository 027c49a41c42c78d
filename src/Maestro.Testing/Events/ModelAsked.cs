namespace Maestro.Testing;

/// <summary>An agent asked the gateway for a way to its model.</summary>
/// <param name="Model">The model's own address.</param>
/// <param name="Given">What it was given in its place; null where there is no gateway.</param>
public sealed record ModelAsked(Uri Model, Uri? Given) : TestEvent;
