using System.Diagnostics;

namespace Benchmarks.Durability;

/// <summary>So many threads that each do the next of a number of jobs when they are free: what a library whose calls block is used with.</summary>
internal static class Writers
{
    /// <summary>Does job 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many jobs.</param>
    /// <param name="writers">How many threads.</param>
    /// <param name="write">Gets the writer's number and the job's.</param>
    /// <returns>From the first job to the end of the last, the start of the threads left out.</returns>
    internal static TimeSpan Run(int count, int writers, Action<int, int> write)
    {
        var next = -1;
        using var ready = new Barrier(writers + 1);
        var threads = Enumerable.Range(0, writers).Select(writer => new Thread(() =>
        {
            ready.SignalAndWait();
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                write(writer, i);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        ready.SignalAndWait();
        var watch = Stopwatch.StartNew();
        threads.ForEach(thread => thread.Join());
        return watch.Elapsed;
    }
}
