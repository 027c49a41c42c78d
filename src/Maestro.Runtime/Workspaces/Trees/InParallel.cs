using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Does the same for several folders on every core.</summary>
internal static class InParallel
{
    // Below that, there are enough folders beside each other already.
    private const int Depth = 3;

    /// <summary>Does it for each. What goes wrong comes out as if one thread had met it.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="depth">How far below the root they are.</param>
    /// <param name="action">Does it for one.</param>
    public static void Each(int count, int depth, Action<int> action)
    {
        if (depth >= Depth || count < 2)
        {
            for (var i = 0; i < count; i++)
                action(i);
            return;
        }
        try
        {
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering), action);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
