namespace Maestro;

/// <summary>A rung that was tried.</summary>
/// <param name="Strategy">The strategy's id.</param>
/// <param name="Attempt">Which call of it, from 1.</param>
/// <param name="Action">What it did, or why it gave up.</param>
/// <param name="Recovered">Whether the check passed afterwards.</param>
public sealed record RecoveryAttempt(string Strategy, int Attempt, string Action, bool Recovered);
