using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Takes exit codes from the kernel, by process or group only: waiting for any child would take those of .NET's own.</summary>
internal static unsafe class Reaper
{
    /// <summary>Waits for a child to end.</summary>
    /// <returns>Its exit code; 128 + n when signal n ended it; 255 when somebody else took it.</returns>
    internal static int Wait(int pid)
    {
        int status;
        int result;
        do
            result = Libc.WaitPid(pid, &status, 0);
        while (result < 0 && Marshal.GetLastPInvokeError() == Libc.Interrupted);
        return result == pid ? ExitCode(status) : 255;
    }

    /// <summary>Takes the exit code of a child if it has ended.</summary>
    /// <returns>Null while it runs; 255 when somebody else took it.</returns>
    internal static int? TryReap(int pid)
    {
        int status;
        return Libc.WaitPid(pid, &status, Libc.NoHang) switch
        {
            0 => null,
            < 0 => 255,
            _ => ExitCode(status),
        };
    }

    /// <summary>Takes the exit codes of all children in a group that have ended.</summary>
    /// <returns>How many of them had to be killed.</returns>
    internal static int ReapGroup(int group)
    {
        int status;
        var killed = 0;
        while (Libc.WaitPid(-group, &status, Libc.NoHang) > 0)
            killed += ExitCode(status) == 128 + Libc.SigKill ? 1 : 0;
        return killed;
    }

    private static int ExitCode(int status)
    {
        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal;
    }
}
