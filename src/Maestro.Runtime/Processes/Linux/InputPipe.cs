using System.Runtime.InteropServices;
using System.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Our end of a child's input stream.</summary>
internal sealed class InputPipe
{
    private readonly Queue<byte[]> _waiting = [];
    private int _descriptor;
    private byte[] _bytes = [];
    private int _written;
    private bool _keepOpen;

    internal InputPipe(int descriptor, string? text, bool keepOpen)
    {
        _descriptor = descriptor;
        _keepOpen = keepOpen;
        _bytes = string.IsNullOrEmpty(text) ? [] : Encoding.UTF8.GetBytes(text);
        CloseWhenDone();
    }

    /// <summary>What to poll; -1 while there is nothing to write, and once nobody reads any more.</summary>
    internal int Descriptor => _written < _bytes.Length ? _descriptor : -1;

    /// <summary>Has this written after all that waits.</summary>
    internal void Add(string text)
    {
        if (!_keepOpen || _descriptor < 0 || text.Length == 0)
            return;
        _waiting.Enqueue(Encoding.UTF8.GetBytes(text));
        TakeNext();
    }

    /// <summary>Closes it as soon as everything is written.</summary>
    internal void CloseAfterwards()
    {
        _keepOpen = false;
        CloseWhenDone();
    }

    /// <summary>Writes what the pipe takes now.</summary>
    internal unsafe void Write()
    {
        nint count;
        fixed (byte* source = _bytes)
            count = Libc.Write(_descriptor, source + _written, _bytes.Length - _written);
        if (count >= 0)
        {
            _written += (int)count;
            TakeNext();
            CloseWhenDone();
        }
        else if (Marshal.GetLastPInvokeError() is not (Libc.Again or Libc.Interrupted))
        {
            Close(); // A child that does not want its input is no failure; its exit code tells.
        }
    }

    /// <summary>Closes our end: end of input for the child.</summary>
    internal void Close()
    {
        if (_descriptor >= 0)
            _ = Libc.Close(_descriptor);
        _descriptor = -1;
        _bytes = [];
        _written = 0;
        _waiting.Clear();
    }

    private void TakeNext()
    {
        if (_written < _bytes.Length || !_waiting.TryDequeue(out var next))
            return;
        _bytes = next;
        _written = 0;
    }

    private void CloseWhenDone()
    {
        if (!_keepOpen && _written == _bytes.Length)
            Close();
    }
}
