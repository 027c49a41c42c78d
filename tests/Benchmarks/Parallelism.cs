namespace Benchmarks;

/// <summary>Runs numbered jobs, so many at a time.</summary>
internal static class Parallelism
{
    /// <summary>Runs job 0 to <paramref name="count"/> - 1; each of <paramref name="width"/> workers takes the next when it is free.</summary>
    internal static Task RunAsync(int count, int width, Func<int, Task> job)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, width).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                await job(i);
        })));
    }
}
