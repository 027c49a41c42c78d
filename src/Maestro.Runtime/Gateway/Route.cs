using System.Security.Cryptography;

namespace Maestro.Runtime.Gateway;

/// <summary>The way of one attempt to one model.</summary>
internal sealed class Route : IAsyncDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private int under;
    private bool over;

    /// <summary>The model, and the real key.</summary>
    public required ModelEndpoint Upstream { get; init; }

    /// <summary>Bears the calls.</summary>
    public required ICallMeter Meter { get; init; }

    /// <summary>The key that the agent has.</summary>
    public string Token { get; } = "maestro-" + RandomNumberGenerator.GetHexString(40, lowercase: true);

    /// <summary>What was wrong with the last call; null when nothing was.</summary>
    public Trouble? Trouble { get; set; }

    /// <summary>Cancelled when the attempt is over.</summary>
    public CancellationToken Closed => closed.Token;

    /// <summary>A request has come.</summary>
    /// <returns>Whether it may be carried out: not once the way is closed.</returns>
    public bool Enter()
    {
        lock (gate)
        {
            if (over)
                return false;
            under++;
            return true;
        }
    }

    /// <summary>A request has been carried out.</summary>
    public void Leave()
    {
        lock (gate)
        {
            if (--under == 0 && over)
                empty.TrySetResult();
        }
    }

    /// <summary>Ends it, with the requests that are under way; they have ended when the task has.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (over)
                return;
            over = true;
            if (under == 0)
                empty.TrySetResult();
        }

        await closed.CancelAsync();
        await empty.Task;
        closed.Dispose();
    }
}
