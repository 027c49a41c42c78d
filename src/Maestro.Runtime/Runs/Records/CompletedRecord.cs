using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>completed</c>.</summary>
/// <param name="Result">The result, when it is small.</param>
/// <param name="Artifact">Hash of the result, when it is not.</param>
/// <param name="Usage">What it used, where that is metered; of an attempt, what it used beyond the calls it metered.</param>
/// <param name="Within">Path of the budget node it counts in, where no <c>started</c> tells.</param>
internal sealed record CompletedRecord(RawJson? Result, string? Artifact, Usage? Usage, string? Within = null) : IImmutablePayload;
