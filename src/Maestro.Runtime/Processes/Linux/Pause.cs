namespace Maestro.Runtime.Processes.Linux;

/// <summary>Gives killed processes the moment they need to be gone; the kernel offers nothing to wait for on processes that are not children.</summary>
internal static unsafe class Pause
{
    /// <summary>Two milliseconds, on a thread that does nothing else.</summary>
    internal static void Briefly() => _ = Libc.Poll(null, 0, 2);
}
