using System.Runtime.ExceptionServices;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>Does the same for many things on every core, on threads with more stack than those of the pool: parsers call themselves.</summary>
internal static class DeepThreads
{
    private const int Stack = 64 * 1024 * 1024;

    /// <summary>Calls for each number below a count, and waits for all.</summary>
    /// <param name="count">How many.</param>
    /// <param name="act">Is called from several threads at once.</param>
    /// <param name="ct">Gives up.</param>
    public static void For(int count, Action<int> act, CancellationToken ct)
    {
        var next = -1;
        ExceptionDispatchInfo? thrown = null;
        var threads = Enumerable.Range(0, Math.Min(count, Environment.ProcessorCount)).Select(_ => new Thread(Work, Stack) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        thrown?.Throw();
        ct.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                while (Volatile.Read(ref thrown) is null && !ct.IsCancellationRequested && Interlocked.Increment(ref next) is var i && i < count)
                    act(i);
            }
#pragma warning disable CA1031 // It is thrown again where it was called.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Volatile.Write(ref thrown, ExceptionDispatchInfo.Capture(e));
            }
        }
    }
}
