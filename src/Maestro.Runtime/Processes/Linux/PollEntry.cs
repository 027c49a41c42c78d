using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary><c>struct pollfd</c>. A negative descriptor is passed over by the kernel.</summary>
/// <param name="descriptor">What is waited for.</param>
/// <param name="events">Which events.</param>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry(int descriptor, short events)
{
    /// <summary>The file descriptor, or -1.</summary>
    internal int Descriptor = descriptor;

    /// <summary>What is asked for.</summary>
    internal short Events = events;

    /// <summary>What came; hang-up and error come unasked.</summary>
    internal short Returned;
}
