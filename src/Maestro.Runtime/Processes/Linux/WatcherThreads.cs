namespace Maestro.Runtime.Processes.Linux;

/// <summary>Threads that watch one process each. They are kept for a while: making one costs about as much as starting a small program.</summary>
/// <remarks>
/// Whoever waits for a process goes on here too, so the stack is of the usual size. Not the thread pool: a watcher sleeps in the kernel for as long as its process runs. And a monitor, since the concurrent collections spin
/// before they sleep, which takes from children what little processor there is.
/// </remarks>
internal static class WatcherThreads
{
    private static readonly TimeSpan IdleLife = TimeSpan.FromSeconds(10);
    private static readonly object Gate = new();
    private static readonly Queue<Action> Work = new();
    private static int _idle;

    /// <summary>Runs the action on a watcher thread, at once. The action must not throw.</summary>
    internal static void Run(Action action)
    {
        lock (Gate)
        {
            Work.Enqueue(action);
            if (Work.Count <= _idle)
            {
                Monitor.Pulse(Gate);
                return;
            }
        }

        new Thread(Loop) { IsBackground = true, Name = "process watcher" }.Start();
    }

    private static void Loop()
    {
        while (Next() is { } action)
            action();
    }

    private static Action? Next()
    {
        lock (Gate)
        {
            _idle++;
            while (Work.Count == 0 && Monitor.Wait(Gate, IdleLife))
            {
            }

            _idle--;
            return Work.TryDequeue(out var action) ? action : null;
        }
    }
}
