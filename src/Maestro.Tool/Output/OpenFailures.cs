using System.Collections.Concurrent;
using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Tool.Output;

/// <summary>What failed in a run and was not recovered, kept from its records: of each task and phase the last.</summary>
internal sealed class OpenFailures
{
    private readonly ConcurrentDictionary<string, Failure> open = new(StringComparer.Ordinal);

    /// <summary>The failures.</summary>
    public IReadOnlyList<Failure> All => [.. open.OrderBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => failure.Value)];

    /// <summary>Takes a record in.</summary>
    public void Apply(JournalRecord record)
    {
        if (record.Type == RunRecords.Failure && record.Payload.Deserialize<FailureEvent>(JournalJson.Options) is { } failed)
            open[record.Key] = failed.Failure;
        else if (record.Type == RunRecords.FailureClosed && record.Payload.Deserialize<FailureClosed>(JournalJson.Options) is { Recovered: true })
            open.TryRemove(record.Key, out _);
    }
}
