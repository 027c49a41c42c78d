namespace Maestro.Runtime.Limits;

/// <summary>How those who work under a budget node learn that it has ended.</summary>
internal sealed class NodeEnd : IDisposable
{
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource? alarm;
    private readonly CancellationTokenSource timeUp;
    private readonly CancellationTokenSource ended;
    private CancellationTokenSource? grace;

    internal NodeEnd(NodeEnd? above, TimeSpan remaining, TimeProvider clock)
    {
        this.clock = clock;
        alarm = remaining == TimeSpan.MaxValue ? null : new(remaining, clock);
        timeUp = CancellationTokenSource.CreateLinkedTokenSource(above?.TimeUp ?? default, alarm?.Token ?? default);
        ended = CancellationTokenSource.CreateLinkedTokenSource(above?.Ended ?? default, timeUp.Token);
        // Read here: a source that was disposed of has no token any more, and late work may still ask.
        (TimeUp, Ended) = (timeUp.Token, ended.Token);
    }

    internal CancellationToken TimeUp { get; }

    internal CancellationToken Ended { get; }

    /// <summary>Nothing metered may go on.</summary>
    internal void Now()
    {
        try
        {
            ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Nobody works under the node any more.
        }
    }

    /// <summary>Nothing metered may go on after a while. Only the first call counts.</summary>
    internal void After(TimeSpan time)
    {
        var source = new CancellationTokenSource(time, clock);
        if (Interlocked.CompareExchange(ref grace, source, null) is not null)
            source.Dispose();
        else
            source.Token.Register(Now);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        grace?.Dispose();
        ended.Dispose();
        timeUp.Dispose();
        alarm?.Dispose();
    }
}
