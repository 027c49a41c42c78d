using System.Collections.Concurrent;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>The supervised processes whose scope has not ended, over all supervisors of this process, and what tells their descendants from others' children.</summary>
internal static unsafe class Children
{
    private static readonly ConcurrentDictionary<int, byte> Live = new();

    static Children()
    {
        // Orphans of our children become ours, so that they are seen and can be reaped.
        _ = Libc.ProcessControl(Libc.SetChildSubreaper, 1, 0, 0, 0);
        RestoreChildSignal();
        OwnSession = Libc.SessionOf(0);
    }

    /// <summary>
    /// Held for reading from a child's start until it is known here, for writing while strays are told for sure: a child may even end sooner
    /// than it is known, and must be neither killed nor reaped as a stray.
    /// </summary>
    internal static ReaderWriterLockSlim SpawnGate { get; } = new();

    /// <summary>Our session. Children that .NET itself starts stay in it; ours and their descendants never are.</summary>
    internal static int OwnSession { get; }

    /// <summary>How many live.</summary>
    internal static int Count => Live.Count;

    /// <summary>Whether the process is supervised and its scope has not ended.</summary>
    internal static bool Contains(int pid) => Live.ContainsKey(pid);

    /// <summary>A process was started.</summary>
    internal static void Add(int pid) => Live[pid] = 0;

    /// <summary>The scope of a process has ended.</summary>
    internal static void Remove(int pid) => Live.TryRemove(pid, out _);

    /// <summary>A parent that ignores SIGCHLD hands that on to us, and the kernel would then reap our children before we read their exit code.</summary>
    private static void RestoreChildSignal()
    {
        const nint ignore = 1;
        var current = stackalloc nint[64];
        if (Libc.SignalAction(Libc.SigChild, null, current) == 0 && current[0] == ignore)
            _ = Libc.SetSignal(Libc.SigChild, 0);
    }
}
