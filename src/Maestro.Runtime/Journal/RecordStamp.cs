namespace Maestro.Runtime.Journal;

/// <summary>A record's place in the chain and in time.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Utc">Wall clock.</param>
/// <param name="Mono">Microseconds of a clock that never goes back.</param>
/// <param name="Prev">Hash of the record before.</param>
internal readonly record struct RecordStamp(long Seq, DateTimeOffset Utc, long Mono, string Prev);
