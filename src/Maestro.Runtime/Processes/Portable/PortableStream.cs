namespace Maestro.Runtime.Processes.Portable;

/// <summary>Reads one output stream of a process into a bounded capture.</summary>
internal sealed class PortableStream(Stream stream, KeptStream kept, IdleClock idle)
{
    private readonly Lock _gate = new();
    private bool _finished;

    /// <summary>Reads to the end of the stream.</summary>
    internal async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, CancellationToken.None)) > 0)
        {
            lock (_gate)
            {
                if (_finished)
                    return;
                idle.Restart();
                kept.Push(buffer.AsSpan(0, count));
            }
        }
    }

    /// <summary>What was kept. Reading may still be going on when someone else holds the other end; it stops then.</summary>
    internal (string Text, long Dropped) Finish()
    {
        lock (_gate)
        {
            _finished = true;
            return kept.Finish();
        }
    }
}
