using System.Collections.Concurrent;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Threads that watch one process each. They are kept for a while: making one costs about as much as starting a small program.</summary>
/// <remarks>Not the thread pool: a watcher sleeps in the kernel for as long as its process runs.</remarks>
internal static class WatcherThreads
{
    private const int StackBytes = 256 * 1024;
    private static readonly TimeSpan IdleLife = TimeSpan.FromSeconds(10);
    private static readonly BlockingCollection<Action> Work = new(new ConcurrentQueue<Action>());
    private static int _idle;

    /// <summary>Runs the action on a watcher thread, at once. The action must not throw.</summary>
    internal static void Run(Action action)
    {
        // A thread that is idle is claimed before the work is queued, so no work ever waits for a thread that is busy.
        if (!TryClaim())
            new Thread(Loop, StackBytes) { IsBackground = true, Name = "process watcher" }.Start();
        Work.Add(action);
    }

    private static void Loop()
    {
        while (true)
        {
            if (Work.TryTake(out var action, IdleLife))
            {
                action();
                Interlocked.Increment(ref _idle);
            }
            else if (TryClaim())
            {
                return;
            }
        }
    }

    private static bool TryClaim()
    {
        var idle = Volatile.Read(ref _idle);
        while (idle > 0)
        {
            var seen = Interlocked.CompareExchange(ref _idle, idle - 1, idle);
            if (seen == idle)
                return true;
            idle = seen;
        }

        return false;
    }
}
