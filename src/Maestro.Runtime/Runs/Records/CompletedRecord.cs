using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>completed</c>.</summary>
/// <param name="Result">The result, when it is small.</param>
/// <param name="Artifact">Hash of the result, when it is not.</param>
/// <param name="Usage">What it used, where that is metered.</param>
internal sealed record CompletedRecord(RawJson? Result, string? Artifact, Usage? Usage) : IImmutablePayload;
