namespace Maestro.Runtime.Processes.Linux;

/// <summary>Makes a cancellation token pollable.</summary>
internal sealed class CancelSignal : IDisposable
{
    private readonly CancellationTokenRegistration _registration;

    internal CancelSignal(CancellationToken token)
    {
        Descriptor = token.CanBeCanceled ? Libc.EventDescriptor(0, Libc.CloseOnExec) : -1;
        if (Descriptor >= 0)
            _registration = token.UnsafeRegister(static state => ((CancelSignal)state!).Raise(), this);
    }

    /// <summary>Readable once the token is cancelled; -1 when it cannot be.</summary>
    internal int Descriptor { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Waits for a callback that is running: after this nobody writes to the descriptor, whose number may be given to another file.
        _registration.Dispose();
        if (Descriptor >= 0)
            _ = Libc.Close(Descriptor);
    }

    private unsafe void Raise()
    {
        var one = 1UL;
        _ = Libc.Write(Descriptor, (byte*)&one, sizeof(ulong));
    }
}
