using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Finds the processes of a scope, also those that left its group or lost their parent.</summary>
internal static class OrphanSweep
{
    // Longer than this and ids might have gone round once, in theory; then only the whole table tells.
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(1);
    private const int FewPids = 4096;

    // Where processes begin all the time, there is never a quiet moment.
    private const int Looks = 20;

    /// <summary>Whether it is possible at all that descendants of a process that has ended live outside its group.</summary>
    /// <param name="pid">The process, already reaped.</param>
    /// <param name="marker">Its marker.</param>
    /// <param name="started">When it was started, as a <see cref="Stopwatch"/> timestamp.</param>
    internal static bool MayHaveOrphans(int pid, string marker, long started)
    {
        for (var last = -1; last != LastPid.Read();)
        {
            // One that was started meanwhile may be the child of one that was looked at and has died since.
            last = LastPid.Read();
            if (last < pid || last - pid > FewPids || Stopwatch.GetElapsedTime(started) > ShortLife || AnyOrphan(pid, last, marker))
                return true;
        }

        return false;
    }

    private static bool AnyOrphan(int pid, int last, string marker)
    {
        for (var candidate = pid + 1; candidate <= last; candidate++)
        {
            if (Children.Contains(candidate) || !Exists(candidate) || ProcessEntry.Read(candidate) is not { } entry || !IsStray(entry))
                continue;
            // One that was started this moment and is not known yet has its own marker already, or none yet.
            var found = ProcFile.Variable(candidate, ChildEnvironment.ProcessVariable);
            if (!entry.IsZombie && (found is null ? IsStraySurely(entry) : found == marker))
                return true;
        }

        return false;
    }

    /// <summary>The living processes of a scope, except the one it was made for. Dead strays it meets are reaped.</summary>
    /// <param name="pid">The scope's process, alive or gone.</param>
    /// <param name="marker">Its marker.</param>
    internal static List<ProcessEntry> Members(int pid, string marker)
    {
        // A chain in which each starts the next and goes can slip through one look at the table, but hardly through looks that found none while none began.
        var last = -1;
        for (var look = 0; look < Looks && last != LastPid.Read(); look++)
        {
            last = LastPid.Read();
            if (Look(pid, marker) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private static List<ProcessEntry> Look(int pid, string marker)
    {
        var table = Snapshot();
        var members = new HashSet<int> { pid };
        foreach (var entry in table)
        {
            if (!entry.IsZombie && (entry.Group == pid || (IsStray(entry) && BelongsTo(entry, pid, marker))))
                members.Add(entry.Pid);
        }

        return Descendants(table, members, pid);
    }

    private static List<ProcessEntry> Descendants(List<ProcessEntry> table, HashSet<int> members, int pid)
    {
        for (var before = 0; before != members.Count;)
        {
            before = members.Count;
            foreach (var entry in table)
            {
                if (members.Contains(entry.Parent))
                    members.Add(entry.Pid);
            }
        }

        return table.FindAll(entry => !entry.IsZombie && entry.Pid != pid && members.Contains(entry.Pid));
    }

    private static List<ProcessEntry> Snapshot()
    {
        var table = new List<ProcessEntry>();
        foreach (var pid in ProcFile.Pids())
        {
            if (ProcessEntry.Read(pid) is not { } entry)
                continue;
            table.Add(entry);
            // Those in the group of a live scope are left to that scope, which counts them.
            if (entry.IsZombie && IsStray(entry) && !Children.Contains(entry.Group))
                Reap(entry);
        }

        return table;
    }

    private static void Reap(ProcessEntry stray)
    {
        if (IsStraySurely(stray))
            Reaper.TryReap(stray.Pid);
    }

    /// <summary>The same while no child is being started: in the midst of exec one has neither our memory nor its own environment.</summary>
    private static bool IsStraySurely(ProcessEntry entry)
    {
        Children.SpawnGate.EnterWriteLock();
        try
        {
            return IsStray(entry);
        }
        finally
        {
            Children.SpawnGate.ExitWriteLock();
        }
    }

    /// <summary>A child of ours that neither we nor .NET started: its parent died, and we are the subreaper.</summary>
    private static bool IsStray(ProcessEntry entry) =>
        entry.Parent == ProcessEntry.Own.Pid && entry.Session != Children.OwnSession && !entry.SharesOurMemory && !Children.Contains(entry.Pid);

    /// <summary>A stray that cleared its environment cannot be told apart; it goes with the last scope that ends.</summary>
    private static bool BelongsTo(ProcessEntry stray, int pid, string marker)
    {
        if (stray.Session == pid)
            return true;
        var found = ProcFile.Variable(stray.Pid, ChildEnvironment.ProcessVariable);
        return found is null ? IsStraySurely(stray) && Children.Count <= (Children.Contains(pid) ? 1 : 0) : found == marker;
    }

    private static bool Exists(int pid) => Libc.Kill(pid, 0) == 0 || Marshal.GetLastPInvokeError() == Libc.NotPermitted;
}
