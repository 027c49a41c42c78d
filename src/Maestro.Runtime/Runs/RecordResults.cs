using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>Reads what an effect came to from its record, or from the artifact the record names.</summary>
internal sealed class RecordResults(ArtifactStore artifacts)
{
    /// <summary>The result of a <c>completed</c> record.</summary>
    public T Of<T>(JournalRecord record) => Of<T>(CompletedRecord.Of(record.Body));

    /// <summary>The result, from the record's payload.</summary>
    /// <exception cref="InvalidDataException">The artifact is not what it was.</exception>
    public T Of<T>(CompletedRecord completed) => completed.Result is { } inline
        ? inline.Read<T>()
        : JsonSerializer.Deserialize<T>(artifacts.Get(completed.Artifact!), JournalJson.Options)!;
}
