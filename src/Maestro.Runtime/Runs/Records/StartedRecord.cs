using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>started</c>: what was reserved for it.</summary>
/// <param name="Tokens">Tokens; null where nobody could tell.</param>
/// <param name="ApiCalls">Calls; null where nobody could tell.</param>
/// <param name="CostUsd">US dollars; null where nobody could tell.</param>
/// <param name="Within">Path of the budget node it counts in; null for the run.</param>
internal sealed record StartedRecord(long? Tokens, long? ApiCalls, decimal? CostUsd = null, string? Within = null) : IImmutablePayload
{
    /// <summary>Of what an effect may use at most.</summary>
    public static StartedRecord Of(Usage atMost, string within) => new(atMost.Tokens, atMost.ApiCalls, atMost.CostUsd, within.Length == 0 ? null : within);
}
