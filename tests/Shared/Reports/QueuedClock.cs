namespace Maestro.Tests.Reports;

/// <summary>Tells the times it was given, one after the other: a journal written in a moment tells of hours.</summary>
internal sealed class QueuedClock : TimeProvider
{
    private readonly Queue<DateTimeOffset> times = [];

    /// <summary>Gives it the next.</summary>
    public void Then(DateTimeOffset utc) => times.Enqueue(utc);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => times.Dequeue();
}
