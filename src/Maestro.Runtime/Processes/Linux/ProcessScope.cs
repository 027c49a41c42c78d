using System.Diagnostics;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>One supervised process and everything it started: its group, and descendants that left it with <c>setsid</c>.</summary>
/// <param name="pid">The process, leader of its session and group.</param>
/// <param name="marker">Value of <c>MAESTRO_PROCESS</c> in it and in what it started.</param>
/// <param name="wrapped">Whether the process only holds another. It would die of the first signal, and all with it, before the other could put things in order.</param>
internal sealed class ProcessScope(int pid, string marker, bool wrapped = false)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _reaped;

    /// <summary>Exit code of the process, 128 + n when signal n ended it; null before it was reaped.</summary>
    internal int? ExitCode { get; private set; }

    /// <summary>Sends a signal to every process of the scope.</summary>
    internal void Signal(int signal)
    {
        var members = OrphanSweep.Members(pid, marker);
        var spared = wrapped && signal != Libc.SigKill;
        if (!spared)
            SignalGroup(signal);
        foreach (var entry in members)
        {
            if (spared || entry.Group != pid)
                _ = Libc.Kill(entry.Pid, signal);
        }
    }

    /// <summary>Whether the process has ended, for kernels that have no pidfd; it is reaped if so.</summary>
    internal bool HasExited()
    {
        if (!_reaped && Reaper.TryReap(pid) is { } code)
            NoteExit(code);
        return _reaped;
    }

    /// <summary>Reads the exit code of the process, which must have ended.</summary>
    internal void Reap()
    {
        if (_reaped)
            return;
        NoteExit(Reaper.Wait(pid));
    }

    /// <summary>Whether nothing of the scope lives. Call it after <see cref="Reap"/>.</summary>
    internal bool IsEmpty()
    {
        Reaper.ReapGroup(pid);
        return OrphanSweep.Members(pid, marker).Count == 0;
    }

    /// <summary>Kills what is left and waits until it is gone. The process itself must have ended.</summary>
    /// <returns>How many processes it had left behind.</returns>
    internal int End()
    {
        // Before reaping: while the process is a zombie its number, and with it the group's, cannot be given to anybody else.
        if (!_reaped)
            SignalGroup(Libc.SigKill);
        Reap();
        var survivors = Reaper.ReapGroup(pid);
        if (GroupExists() || OrphanSweep.MayHaveOrphans(pid, marker, _started))
            survivors += EndMembers();
        Children.Remove(pid);
        // The first process of a name space goes last, when all others have gone: it is the wrapper's and was not left behind.
        return wrapped && survivors > 0 ? survivors - 1 : survivors;
    }

    private int EndMembers()
    {
        var survivors = Reaper.ReapGroup(pid);
        var outside = new HashSet<int>();
        while (OrphanSweep.Members(pid, marker) is { Count: > 0 } members)
        {
            foreach (var entry in members)
            {
                _ = Libc.Kill(entry.Pid, Libc.SigKill);
                if (entry.Group != pid)
                    outside.Add(entry.Pid);
            }

            Pause.Briefly();
            survivors += Reaper.ReapGroup(pid);
        }

        return survivors + Reaper.ReapGroup(pid) + outside.Count;
    }

    private void NoteExit(int code)
    {
        ExitCode = code;
        _reaped = true;
    }

    private void SignalGroup(int signal) => _ = Libc.Kill(-pid, signal);

    private bool GroupExists() => Libc.Kill(-pid, 0) == 0;
}
