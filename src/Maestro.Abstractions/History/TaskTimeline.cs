namespace Maestro;

/// <summary>When a task was worked on, read from the journal.</summary>
/// <param name="TaskId">The task's id.</param>
/// <param name="Started">When it was begun, in UTC; the first time, where the run was taken up in between.</param>
/// <param name="Ended">When it came to its end; null where it did not.</param>
/// <param name="Attempts">Every attempt of an agent at it, oldest first, those that a recovery asked for among them.</param>
public sealed record TaskTimeline(string TaskId, DateTimeOffset Started, DateTimeOffset? Ended, IReadOnlyList<TimedAttempt> Attempts);
