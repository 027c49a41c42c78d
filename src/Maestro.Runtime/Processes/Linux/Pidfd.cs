namespace Maestro.Runtime.Processes.Linux;

/// <summary>A descriptor that becomes readable when a process ends.</summary>
internal static class Pidfd
{
    /// <summary>Opens one for a child that is not reaped yet.</summary>
    /// <returns>The descriptor, close-on-exec; -1 on kernels before 5.3 and in sandboxes that refuse it.</returns>
    internal static int Open(int pid) => (int)Libc.SystemCall(Libc.PidfdOpen, pid, 0);
}
