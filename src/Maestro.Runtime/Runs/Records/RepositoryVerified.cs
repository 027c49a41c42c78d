using Maestro.Runtime.Fingerprints;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>repository.verified</c>.</summary>
/// <param name="Changes">What is not as it was when the run began, deliveries included.</param>
/// <param name="Problem">Why nothing can be said; null when it can.</param>
internal sealed record RepositoryVerified(IReadOnlyList<Change> Changes, string? Problem);
