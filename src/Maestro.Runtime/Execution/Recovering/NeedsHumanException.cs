namespace Maestro.Runtime.Execution.Recovering;

/// <summary>Every rung was tried and the last one asks a person. Unwinds the work it is about, which can be taken up again with the answer.</summary>
/// <param name="subject">The task's id, or the phase's name.</param>
/// <param name="what">What is to be decided.</param>
internal sealed class NeedsHumanException(string subject, string what) : Exception($"{subject} waits for a person to decide: {what}");
