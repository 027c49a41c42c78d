using System.Runtime.InteropServices;

namespace Faults.Tracing;

/// <summary>
/// Has the kernel stop this process and all it starts at the calls that are watched, and at no others: <c>seccomp(2)</c>. Stopping at every call takes
/// several times as long. There must be a tracer by then; without one those calls fail.
/// </summary>
internal static unsafe partial class SystemCallFilter
{
    private const int SecureComputing = 317, SetFilter = 1, AllThreads = 1;
    private const int NoNewPrivileges = 38;
    private const ushort Load = 0x20, JumpIfEqual = 0x15, Return = 0x06;
    private const uint Trace = 0x7ff00000, Allow = 0x7fff0000;

    /// <summary>Sets it, for every thread.</summary>
    /// <exception cref="TracingRefusedException">The system does not let us.</exception>
    internal static void Install()
    {
        var program = Program();
        fixed (ulong* start = program)
        {
            var filter = stackalloc nint[2];
            (*(ushort*)filter, filter[1]) = ((ushort)program.Length, (nint)start);
            if (Control(NoNewPrivileges, 1, 0, 0, 0) != 0 || Call(SecureComputing, SetFilter, AllThreads, filter) != 0)
                throw new TracingRefusedException($"no seccomp filter, {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    // struct sock_filter: code, how far to jump if so and if not, and a number. The call's number is what stands first in what is filtered.
    private static ulong[] Program()
    {
        long[] watched = [.. SystemCall.All.Keys, Marks.Call];
        return
        [
            Line(Load, 0, 0),
            .. watched.Select((number, index) => Line(JumpIfEqual, (byte)(watched.Length - index), (uint)number)),
            Line(Return, 0, Allow),
            Line(Return, 0, Trace),
        ];
    }

    private static ulong Line(ushort code, byte ifSo, uint number) => code | ((ulong)ifSo << 16) | ((ulong)number << 32);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int what, nint second, nint third, nint fourth, nint fifth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint what, nint flags, nint* filter);
}
