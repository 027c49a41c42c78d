namespace Maestro;

/// <summary>A failure as the journal holds it.</summary>
/// <param name="Utc">When.</param>
/// <param name="Phase">In which phase.</param>
/// <param name="TaskId">In which task; null when in none.</param>
/// <param name="Failure">What.</param>
/// <param name="Recoveries">What was tried, oldest first.</param>
/// <param name="Recovered">Whether the check that failed passed in the end.</param>
public sealed record FailureRecord(
    DateTimeOffset Utc, string Phase, string? TaskId, Failure Failure, IReadOnlyList<RecoveryAttempt> Recoveries, bool Recovered);
