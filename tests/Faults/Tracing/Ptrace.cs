using System.Runtime.InteropServices;

namespace Faults.Tracing;

/// <summary><c>ptrace(2)</c> as far as it is needed here. Every call for one process must come from the thread that began tracing it.</summary>
internal static unsafe partial class Ptrace
{
    /// <summary>Tell of system calls apart from breakpoints, and of those a filter names; follow forks, threads and exec; nothing outlives the tracer.</summary>
    private const int Options = 0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x80 | 0x100000;

    private const int Seize = 0x4206, InterruptRequest = 0x4207, ListenRequest = 0x4208, Go = 7, GoToEndOfCall = 24;
    private const int GetRegisters = 12, SetRegisters = 13, GetEventMessage = 0x4201, GetCallInfo = 0x420e;

    private const int NoSuchThread = 3;

    /// <summary>Any child, threads included, of this thread of ours alone.</summary>
    private const int WaitFlags = 0x40000000 | 0x20000000;

    /// <summary>Begins to trace a thread that runs.</summary>
    /// <returns>False when it is gone.</returns>
    /// <exception cref="TracingRefusedException">It is there, but may not be traced.</exception>
    internal static bool TrySeize(int thread)
    {
        if (Call(Seize, thread, 0, Options) == 0)
            return true;
        return Marshal.GetLastPInvokeError() == NoSuchThread ? false : throw new TracingRefusedException(Marshal.GetLastPInvokeErrorMessage());
    }

    /// <summary>Stops a thread, wherever it is.</summary>
    internal static void Interrupt(int thread) => Call(InterruptRequest, thread, 0, 0);

    /// <summary>Lets a thread go on to its next system call that is watched. It may be gone by now; its end is told by <see cref="Wait"/>.</summary>
    internal static void Continue(int thread, int signal) => Call(Go, thread, 0, signal);

    /// <summary>Lets a thread go on to the end of the system call it is about to make.</summary>
    internal static void ContinueToEndOfCall(int thread) => Call(GoToEndOfCall, thread, 0, 0);

    /// <summary>Leaves a thread stopped, as a stop signal wants it.</summary>
    internal static void Listen(int thread) => Call(ListenRequest, thread, 0, 0);

    /// <summary>What belongs to the event that stopped a thread.</summary>
    internal static long EventMessage(int thread)
    {
        long message = 0;
        Call(GetEventMessage, thread, 0, (nint)(&message));
        return message;
    }

    /// <summary>The call a thread stands at; null when it is gone.</summary>
    internal static CallStop? Look(int thread)
    {
        var info = stackalloc ulong[11];
        return Call(GetCallInfo, thread, 88, (nint)info) > 0 ? CallStop.Read(info) : null;
    }

    /// <summary>Changes registers of a stopped thread.</summary>
    internal static void Change(int thread, Action<ulong[]> change)
    {
        var registers = new ulong[Registers.Count];
        fixed (ulong* start = registers)
        {
            if (Call(GetRegisters, thread, 0, (nint)start) != 0)
                return;
            change(registers);
            Call(SetRegisters, thread, 0, (nint)start);
        }
    }

    /// <summary>Waits for the next thing that happens to anything traced.</summary>
    /// <returns>The thread; 0 when nothing is traced any more.</returns>
    internal static int Wait(out int status)
    {
        int thread;
        do
            thread = WaitPid(-1, out status, WaitFlags);
        while (thread < 0 && Marshal.GetLastPInvokeError() == 4);
        return Math.Max(thread, 0);
    }

    /// <summary><c>kill -9</c>; nothing when it is gone.</summary>
    internal static void Kill(int process) => _ = Signal(process, 9);

    [LibraryImport("libc", EntryPoint = "ptrace", SetLastError = true)]
    private static partial nint Call(int request, nint thread, nint address, nint data);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitPid(int pid, out int status, int flags);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
