using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Our end of a child's output stream.</summary>
internal sealed class OutputPipe
{
    private readonly KeptStream _kept;

    internal OutputPipe(int descriptor, KeptStream kept)
    {
        Descriptor = descriptor;
        _kept = kept;
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

        _kept.Push(buffer.AsSpan(0, (int)count));
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
    internal (string Text, long Dropped) Finish() => _kept.Finish();
}
