namespace Maestro.Runtime.Processes.Portable;

/// <summary>Cancels when nothing was heard of a process for too long.</summary>
/// <param name="limit">How long it may be silent; null for as long as it likes.</param>
internal sealed class IdleClock(TimeSpan? limit) : IDisposable
{
    private readonly CancellationTokenSource _source = new(limit ?? Timeout.InfiniteTimeSpan);

    /// <summary>Cancelled when the time is up.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>The process gave a sign of life.</summary>
    internal void Restart()
    {
        if (limit is { } span && !_source.IsCancellationRequested)
            _source.CancelAfter(span);
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
