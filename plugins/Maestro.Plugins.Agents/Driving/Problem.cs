namespace Maestro.Plugins.Agents.Driving;

/// <summary>Why an agent did not do what it was asked to.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Message">What happened.</param>
internal sealed record Problem(FailureKind Kind, string Message);
