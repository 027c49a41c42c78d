namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of a <c>failure</c> record.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="TaskId">The task, or null.</param>
/// <param name="Failure">What went wrong, with its fingerprint.</param>
/// <param name="State">Where the work stood when it was checked; null when it was not. A resumed run takes it up from there, whatever the head is by then.</param>
internal sealed record FailureEvent(string Phase, string? TaskId, Failure Failure, WorkState? State = null);
