namespace Maestro.Runtime.Gateway.Upstreams;

/// <summary>How long a model may be silent while it is waited for.</summary>
/// <param name="most">How long.</param>
/// <param name="clock">The clock.</param>
internal sealed class Patience(TimeSpan most, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource over = new(Timeout.InfiniteTimeSpan, clock);

    /// <summary>How long.</summary>
    public TimeSpan Most => most;

    /// <summary>Cancelled when it was silent for too long.</summary>
    public CancellationToken Over => over.Token;

    /// <summary>It is waited for from now on, or was just heard.</summary>
    public void Begin() => over.CancelAfter(most);

    /// <summary>It is not waited for.</summary>
    public void Rest() => over.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose() => over.Dispose();
}
