using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Tool.Commands.Logs;

/// <summary>One record of a log, as programs read it.</summary>
/// <param name="Run">The run it is of.</param>
/// <param name="Seq">Its number in the run.</param>
/// <param name="Utc">When.</param>
/// <param name="Type">What sort of record it is.</param>
/// <param name="Key">What it is about.</param>
/// <param name="Payload">The rest.</param>
internal sealed record LogEntry(string Run, long Seq, string Utc, string Type, string Key, JsonElement Payload)
{
    /// <summary>Reads it from a row of the index.</summary>
    public static LogEntry Of(IReadOnlyList<object?> row) =>
        new((string)row[0]!, (long)row[1]!, (string)row[2]!, (string)row[3]!, (string)row[4]!, JsonElement.Parse((string)row[5]!));

    /// <summary>The record, as far as its text needs it.</summary>
    public JournalRecord Record => new(Seq, DateTimeOffset.Parse(Utc, System.Globalization.CultureInfo.InvariantCulture), 0, Run, Type, Key, new(Payload), "", "");
}
