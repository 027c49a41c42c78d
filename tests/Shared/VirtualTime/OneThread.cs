using System.Collections.Concurrent;

namespace Maestro.Tests.VirtualTime;

/// <summary>Whatever is awaited goes on here, when asked to: nothing happens at its own time.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Continue, object? State)> posted = new();

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => posted.Enqueue((d, state));

    /// <summary>Goes on until everything waits.</summary>
    public void Settle()
    {
        while (posted.TryDequeue(out var next))
            next.Continue(next.State);
    }
}
