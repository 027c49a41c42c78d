using System.Text;

namespace Maestro.Runtime.Processes.Portable;

/// <summary>Writes a program's input, in order, while it is being listened to.</summary>
/// <param name="stream">Its standard input.</param>
/// <param name="first">What is written first.</param>
/// <param name="keepOpen">Whether more may follow.</param>
internal sealed class PortableInput(Stream stream, string first, bool keepOpen) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _due = new();
    private Task _last = Task.CompletedTask;
    private bool _open = keepOpen;

    /// <summary>Writes what there is from the start, and closes the stream if nothing may follow.</summary>
    /// <returns>Completes when what was there from the start is written.</returns>
    internal Task StartAsync()
    {
        _due.Token.UnsafeRegister(static state => ((PortableInput)state!).Close(), this);
        lock (_gate)
            _last = WriteAsync(_last, first, !_open);
        return _last;
    }

    /// <summary>Has this written after all that waits.</summary>
    internal void Add(string text)
    {
        lock (_gate)
        {
            if (_open)
                _last = WriteAsync(_last, text, close: false);
        }
    }

    /// <summary>Closes it so long from now, after what waits then.</summary>
    internal void CloseAfter(TimeSpan span) => _due.CancelAfter(span);

    /// <inheritdoc/>
    public void Dispose() => _due.Dispose();

    private void Close()
    {
        lock (_gate)
        {
            if (!_open)
                return;
            _open = false;
            _last = WriteAsync(_last, "", close: true);
        }
    }

    private async Task WriteAsync(Task before, string text, bool close)
    {
        await before;
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);
            await stream.FlushAsync(CancellationToken.None);
            if (close)
                stream.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // A child that does not want its input, or is gone, is no failure; its exit code tells.
            lock (_gate)
                _open = false;
        }
    }
}
