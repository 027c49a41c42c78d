using System.Runtime.InteropServices;
using Maestro.Runtime.Processes;

namespace Maestro.Tool.Commands;

/// <summary>Ctrl+C. Once stops gracefully, which whoever parses the command line sees to; twice stops at once: the journal bears that, and the run can be taken up.</summary>
internal static class Interrupts
{
    private const string ShowCursor = "\u001b[?25h";

    /// <summary>Watches for the second one.</summary>
    /// <returns>Ends the watching.</returns>
    public static IDisposable Watch()
    {
        var seen = 0;
        return PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            if (Interlocked.Increment(ref seen) < 2)
                return;
            if (!Console.IsOutputRedirected)
                Console.Out.Write(ShowCursor);
            // Said before the killing: once the last program is dead, the graceful end may be the first to end this process.
            Console.Error.WriteLine("stopped at once; take the run up with: dotnet maestro resume");
            ProcessSupervisor.KillAll();
            Environment.Exit(ExitCode.Cancelled);
        });
    }
}
