using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>What went wrong, and what became of it, oldest first. Not thread-safe.</summary>
internal sealed class FailureHistory
{
    private readonly List<(string Key, DateTimeOffset Utc)> order = [];
    private readonly Dictionary<string, FailureEvent> events = [];
    private readonly Dictionary<string, FailureClosed> closed = [];

    /// <summary>Every failure with what became of it.</summary>
    public IReadOnlyList<FailureRecord> All =>
    [
        .. order.Select(each => (each.Utc, Event: events[each.Key], End: closed.GetValueOrDefault(each.Key)))
            .Select(each => new FailureRecord(each.Utc, each.Event.Phase, each.Event.TaskId, each.Event.Failure, each.End?.Tried ?? [], each.End?.Recovered ?? false)),
    ];

    /// <summary>The failure of that key; null when none is on record.</summary>
    public FailureEvent? At(string key) => events.GetValueOrDefault(key);

    /// <summary>Something went wrong.</summary>
    public void Add(string key, DateTimeOffset utc, FailureEvent failure)
    {
        order.Add((key, utc));
        events[key] = failure;
    }

    /// <summary>It is known what became of it.</summary>
    public void Close(string key, FailureClosed end) => closed[key] = end;
}
