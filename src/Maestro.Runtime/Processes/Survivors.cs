using System.Diagnostics;
using Maestro.Runtime.Processes.Linux;

namespace Maestro.Runtime.Processes;

/// <summary>Ends what a run left behind whose own process died before it could. Linux only; elsewhere it finds nothing.</summary>
internal static class Survivors
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Ends every process that was started with <c>MAESTRO_SCOPE</c> set to <paramref name="scope"/>: TERM, and KILL after two seconds.</summary>
    /// <param name="scope">The scope, usually a run's id; not empty.</param>
    /// <returns>How many processes were ended.</returns>
    internal static int EndAll(string scope)
    {
        ArgumentException.ThrowIfNullOrEmpty(scope);
        if (!OperatingSystem.IsLinux())
            return 0;
        var started = Stopwatch.GetTimestamp();
        var ended = new HashSet<int>();
        // Looked for again each time: a process may have started another meanwhile, and a number may belong to somebody else by now.
        while (Find(scope) is { Count: > 0 } pids)
        {
            var killing = Stopwatch.GetElapsedTime(started) > Grace;
            foreach (var pid in pids)
            {
                var isNew = ended.Add(pid);
                if (killing || isNew)
                    _ = Libc.Kill(pid, killing ? Libc.SigKill : Libc.SigTerm);
            }

            Pause.Briefly();
        }

        return ended.Count;
    }

    /// <summary>Kills every process whose marker begins so, until there is none.</summary>
    internal static void KillAll(string marker)
    {
        while (ProcFile.Pids().FindAll(pid => pid != Environment.ProcessId && ProcFile.Variable(pid, ChildEnvironment.ProcessVariable)?.StartsWith(marker, StringComparison.Ordinal) is true) is { Count: > 0 } pids)
        {
            foreach (var pid in pids)
                _ = Libc.Kill(pid, Libc.SigKill);
            Pause.Briefly();
        }
    }

    /// <summary>The processes that were started with that scope and live. Linux only; elsewhere it finds none.</summary>
    internal static IReadOnlyList<int> Of(string scope) => OperatingSystem.IsLinux() ? Find(scope) : [];

    private static List<int> Find(string scope) => ProcFile.Pids().FindAll(pid =>
        pid != Environment.ProcessId && ProcFile.Variable(pid, ChildEnvironment.ScopeVariable) == scope);
}
