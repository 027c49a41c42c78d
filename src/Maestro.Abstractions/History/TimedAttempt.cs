namespace Maestro;

/// <summary>One attempt of an agent at a task, from when to when.</summary>
/// <param name="Number">Which attempt at the task, from 1.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Ended">When it ended; of one that was interrupted, when the run last gave a sign of life. Null while it is under way.</param>
/// <param name="End">What became of it.</param>
/// <param name="Agent">The agent's name in the configuration; null where none is known.</param>
/// <param name="Failure">What it failed by: the agent's own failure, or that found in what it made; null when it did not.</param>
public sealed record TimedAttempt(int Number, DateTimeOffset Started, DateTimeOffset? Ended, AttemptEnd End, string? Agent = null, FailureKind? Failure = null);
