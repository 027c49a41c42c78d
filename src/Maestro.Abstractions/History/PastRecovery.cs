namespace Maestro;

/// <summary>Something that was tried for a failure of an earlier run.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Fingerprint">The failure's fingerprint; the same failure has the same in every run.</param>
/// <param name="Kind">The failure's kind.</param>
/// <param name="Strategy">The strategy's id.</param>
/// <param name="Action">What it did.</param>
/// <param name="Recovered">Whether the check that failed passed after it.</param>
public sealed record PastRecovery(string Run, string Fingerprint, FailureKind Kind, string Strategy, string Action, bool Recovered);
