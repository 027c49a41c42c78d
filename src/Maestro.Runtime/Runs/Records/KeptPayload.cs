using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Integrity;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Secrets;

namespace Maestro.Runtime.Runs.Records;

/// <summary>What of a payload is kept: credentials are taken out, but of records that a run reads back and acts on.</summary>
/// <param name="scrubber">Takes them out.</param>
internal sealed class KeptPayload(Scrubber scrubber)
{
    // Paths, ids and the user's own configuration must stay what they are.
    private static readonly string[] Exact =
        [RunRecords.Started, RunRecords.Base, RunRecords.Head, SealRecord.Type, TailRepair.Type, Rollback.Started, Rollback.Completed, "checkpoint.", "preparation.", "repository."];

    /// <summary>The payload to be written; the very same when nothing had to go.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="json">The payload.</param>
    public byte[] Of(string type, byte[] json) => Array.Exists(Exact, beginning => type.StartsWith(beginning, StringComparison.Ordinal)) ? json : scrubber.Json(json);
}
