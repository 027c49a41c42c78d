namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of a <c>failure.closed</c> record: what the last failures of one piece of work came to.</summary>
/// <param name="Recovered">Whether the check passed in the end.</param>
/// <param name="Tried">What was tried, oldest first.</param>
internal sealed record FailureClosed(bool Recovered, IReadOnlyList<RecoveryAttempt> Tried);
