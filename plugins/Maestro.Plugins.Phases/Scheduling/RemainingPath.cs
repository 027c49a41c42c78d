namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>The longest path of estimates from a task to the end of what can still be done: what most hangs on goes first.</summary>
internal static class RemainingPath
{
    /// <summary>Every task, the one with the longest path first; of equals the one that was first before.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="dependencies">Which waits for which.</param>
    /// <param name="lost">Tasks that will not be done: nothing hangs on a path through them.</param>
    /// <param name="before">Every task, in the order so far.</param>
    public static int[] Order(IReadOnlyList<WorkTask> tasks, Dependencies dependencies, bool[] lost, int[] before)
    {
        var paths = new double[tasks.Count];
        // Dependents first, by an own stack: a chain may be longer than the thread's.
        var state = new byte[tasks.Count];
        var stack = new Stack<int>();
        foreach (var root in before)
        {
            stack.Push(root);
            while (stack.TryPeek(out var task))
            {
                if (state[task] == 0)
                {
                    state[task] = 1;
                    foreach (var dependent in dependencies.Of(task))
                    {
                        if (state[dependent] == 0)
                            stack.Push(dependent);
                    }
                }
                else
                {
                    stack.Pop();
                    if (state[task] == 1)
                        paths[task] = lost[task] ? 0 : Minutes(tasks[task]) + dependencies.Of(task).Select(d => paths[d]).DefaultIfEmpty().Max();
                    state[task] = 2;
                }
            }
        }

        return [.. before.OrderByDescending(task => paths[task])];
    }

    private static double Minutes(WorkTask task) => double.IsFinite(task.EstimateMinutes) ? Math.Max(0, task.EstimateMinutes) : 0;
}
