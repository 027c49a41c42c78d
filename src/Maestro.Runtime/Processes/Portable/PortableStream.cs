namespace Maestro.Runtime.Processes.Portable;

/// <summary>Reads one output stream of a process into a bounded capture.</summary>
internal sealed class PortableStream(Stream stream, int keep, SecretList secrets, IdleClock idle)
{
    private readonly Lock _gate = new();
    private readonly OutputCapture _capture = new(Math.Max(0, keep));
    private Redactor? _redactor;
    private bool _finished;

    /// <summary>Reads to the end of the stream.</summary>
    internal async Task ReadAsync()
    {
        _redactor = new Redactor(secrets, _capture);
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, CancellationToken.None)) > 0)
        {
            lock (_gate)
            {
                if (_finished)
                    return;
                idle.Restart();
                _redactor.Push(buffer.AsSpan(0, count));
            }
        }
    }

    /// <summary>What was kept. Reading may still be going on when someone else holds the other end; it stops then.</summary>
    internal (string Text, long Dropped) Finish()
    {
        lock (_gate)
        {
            _finished = true;
            _redactor?.Finish();
            return _capture.Finish();
        }
    }
}
