using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>started</c>: what was reserved for it.</summary>
internal sealed record StartedRecord(long Tokens, long ApiCalls) : IImmutablePayload;
