namespace Maestro.Runtime.Gateway.Upstreams;

/// <summary>
/// One waiting time for all who call the same endpoint with the same key: when it puts one off, nobody calls until it is over, and then one
/// after the other. Retries of single calls, such as a resilience library's, would each find out for themselves and come back together.
/// </summary>
/// <param name="clock">The clock.</param>
internal sealed class Backoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private DateTimeOffset free = DateTimeOffset.MinValue;
    private int inARow;

    /// <summary>Whether patience with this endpoint is over, until it answers: who asks again is told at once.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Waits until a call may be made; at once, unless one was put off.</summary>
    /// <returns>How often in a row calls had been put off when this one set out.</returns>
    public async Task<int> TurnAsync(CancellationToken ct)
    {
        TimeSpan wait;
        lock (gate)
        {
            if (inARow == 0)
                return 0;
            var now = clock.GetUtcNow();
            wait = free > now ? free - now : TimeSpan.Zero;
            free = now + wait + Apart;
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, ct);
        lock (gate)
            return inARow;
    }

    /// <summary>A call was put off.</summary>
    /// <param name="setOut">What it was told when it set out.</param>
    /// <param name="asked">For how long, as the endpoint says; null when it does not, and then it doubles from one second to a minute.</param>
    /// <returns>How long nobody calls now.</returns>
    public TimeSpan PutOff(int setOut, TimeSpan? asked)
    {
        lock (gate)
        {
            // Of several that were under way at once, the first has counted for all.
            inARow = Math.Max(inARow, setOut + 1);
            var now = clock.GetUtcNow();
            var wait = asked ?? TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Min(inARow - 1, 10), Longest.Ticks));
            if (now + wait > free)
                free = now + wait;
            return free - now;
        }
    }

    /// <summary>A call was put off so often that its agent is told.</summary>
    public void GiveUp() => GaveUp = true;

    /// <summary>A call was answered.</summary>
    public void Passed()
    {
        GaveUp = false;
        if (Volatile.Read(ref inARow) == 0)
            return;
        lock (gate)
        {
            // Those that still wait keep their turns; who comes once they are through need not wait.
            if (free <= clock.GetUtcNow())
                inARow = 0;
        }
    }
}
