using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Our end of a child's output stream.</summary>
internal sealed class OutputPipe
{
    private readonly OutputCapture _capture;
    private readonly Redactor? _redactor;

    internal OutputPipe(int descriptor, int keep, SecretList secrets)
    {
        Descriptor = descriptor;
        _capture = new OutputCapture(Math.Max(0, keep));
        _redactor = secrets.Count == 0 ? null : new Redactor(secrets, _capture);
    }

    /// <summary>What to poll; -1 once every writer has closed it.</summary>
    internal int Descriptor { get; private set; }

    /// <summary>Reads once; it blocks unless poll has said that there is something.</summary>
    /// <returns>False at the end of the stream.</returns>
    internal unsafe bool Read(byte[] buffer)
    {
        nint count;
        fixed (byte* target = buffer)
        {
            do
                count = Libc.Read(Descriptor, target, buffer.Length);
            while (count < 0 && Marshal.GetLastPInvokeError() == Libc.Interrupted);
        }

        if (count <= 0)
        {
            Close();
            return false;
        }

        if (_redactor is null)
            _capture.Append(buffer.AsSpan(0, (int)count));
        else
            _redactor.Push(buffer.AsSpan(0, (int)count));
        return true;
    }

    /// <summary>Closes our end.</summary>
    internal void Close()
    {
        if (Descriptor >= 0)
            _ = Libc.Close(Descriptor);
        Descriptor = -1;
    }

    /// <summary>What was kept and how much was not.</summary>
    internal (string Text, long Dropped) Finish()
    {
        _redactor?.Finish();
        return _capture.Finish();
    }
}
