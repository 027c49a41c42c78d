using System.Runtime.InteropServices;
using System.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Our end of a child's input stream.</summary>
internal sealed class InputPipe
{
    private readonly byte[] _bytes;
    private int _written;

    internal InputPipe(int descriptor, string? text)
    {
        Descriptor = descriptor;
        _bytes = string.IsNullOrEmpty(text) ? [] : Encoding.UTF8.GetBytes(text);
        if (_bytes.Length == 0)
            Close();
    }

    /// <summary>What to poll; -1 once everything is written or nobody reads any more.</summary>
    internal int Descriptor { get; private set; }

    /// <summary>Writes what the pipe takes now.</summary>
    internal unsafe void Write()
    {
        nint count;
        fixed (byte* source = _bytes)
            count = Libc.Write(Descriptor, source + _written, _bytes.Length - _written);
        if (count >= 0)
            _written += (int)count;
        else if (Marshal.GetLastPInvokeError() is Libc.Again or Libc.Interrupted)
            return;
        else
            _written = _bytes.Length; // A child that does not want its input is no failure; its exit code tells.
        if (_written == _bytes.Length)
            Close();
    }

    /// <summary>Closes our end: end of input for the child.</summary>
    internal void Close()
    {
        if (Descriptor >= 0)
            _ = Libc.Close(Descriptor);
        Descriptor = -1;
    }
}
