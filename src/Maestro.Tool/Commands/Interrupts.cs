using System.Runtime.InteropServices;
using Maestro.Runtime.Processes;

namespace Maestro.Tool.Commands;

/// <summary>Ctrl+C, or being told to end. Once stops gracefully; twice stops at once, and so does a graceful end that takes more than a minute: the journal bears that, and the run can be taken up.</summary>
/// <remarks>System.CommandLine's own handler is switched off: it waits for the graceful end, and what was registered before it, such as this, is not called until then.</remarks>
internal sealed class Interrupts : IDisposable
{
    private const string ShowCursor = "\u001b[?25h";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // Not disposed: a signal may come while the tool ends.
    private readonly CancellationTokenSource graceful = new();
    private readonly PosixSignalRegistration interrupt, terminate;
    private int seen;

    /// <summary>Begins to watch.</summary>
    public Interrupts()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Seen);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Seen);
    }

    /// <summary>Cancelled by the first one.</summary>
    public CancellationToken Graceful => graceful.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
    }

    // Each signal has a thread of its own.
    private void Seen(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref seen) > 1)
            StopAtOnce();
        _ = Task.Delay(Patience).ContinueWith(_ => StopAtOnce(), TaskScheduler.Default);
        graceful.Cancel();
    }

    private static void StopAtOnce()
    {
        if (!Console.IsOutputRedirected)
            Console.Out.Write(ShowCursor);
        // Said before the killing: once the last program is dead, the graceful end may be the first to end this process.
        Console.Error.WriteLine("stopped at once; take the run up with: dotnet maestro resume");
        ProcessSupervisor.KillAll();
        Environment.Exit(ExitCode.Cancelled);
    }
}
