namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of a <c>failure</c> record.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="TaskId">The task, or null.</param>
/// <param name="Failure">What went wrong, with its fingerprint.</param>
internal sealed record FailureEvent(string Phase, string? TaskId, Failure Failure);
