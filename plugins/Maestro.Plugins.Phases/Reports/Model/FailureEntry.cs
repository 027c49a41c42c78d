namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>Something that went wrong, and what was done about it.</summary>
/// <param name="Utc">When.</param>
/// <param name="Phase">In which phase.</param>
/// <param name="Task">In which task; null when in none.</param>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Message">What happened.</param>
/// <param name="Gate">The gate that failed; null when it was none.</param>
/// <param name="Tried">What was tried, oldest first.</param>
/// <param name="Recovered">Whether the check that failed passed in the end.</param>
internal sealed record FailureEntry(
    DateTimeOffset Utc, string Phase, string? Task, FailureKind Kind, string Message, string? Gate, IReadOnlyList<RecoveryAttempt> Tried, bool Recovered);
