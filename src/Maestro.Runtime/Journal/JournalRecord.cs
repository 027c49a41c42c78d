using System.Text.Json;

namespace Maestro.Runtime.Journal;

/// <summary>One thing that happened in a run, as it is on disk.</summary>
/// <param name="Seq">Its number, from 1, without gaps.</param>
/// <param name="Utc">When, by the wall clock.</param>
/// <param name="Mono">When, in microseconds of a clock that never goes back; comparable within one boot of the machine only.</param>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Type">What sort of record it is: <c>step-started</c>, <c>decision</c>.</param>
/// <param name="Key">What it is about: a step, a task, a decision; may be empty.</param>
/// <param name="Body">The rest, by type.</param>
/// <param name="Prev">Hash of the record before; 64 zeros in the first.</param>
/// <param name="Hash">SHA-256, lower-case hex, over the line's bytes up to and excluding <c>,"hash":</c>.</param>
internal sealed record JournalRecord(
    long Seq, DateTimeOffset Utc, long Mono, string Run, string Type, string Key, RecordPayload Body, string Prev, string Hash)
{
    /// <summary>The rest as JSON.</summary>
    internal JsonElement Payload => Body.Element;
}
