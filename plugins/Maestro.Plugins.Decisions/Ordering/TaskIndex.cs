namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>A task graph by numbers: positions in the given order instead of ids, so that 100 000 tasks are ordered in linear time.</summary>
internal sealed class TaskIndex
{
    private TaskIndex(IReadOnlyList<WorkTask> tasks, int[][] dependencies, int[][] dependents, int[] topological, HashSet<string> finished) =>
        (Tasks, Dependencies, Dependents, Topological, Finished) = (tasks, dependencies, dependents, topological, finished);

    public IReadOnlyList<WorkTask> Tasks { get; }

    /// <summary>For each task those it waits for.</summary>
    public int[][] Dependencies { get; }

    /// <summary>For each task those that wait for it.</summary>
    public int[][] Dependents { get; }

    /// <summary>Every task after all it depends on.</summary>
    public int[] Topological { get; }

    /// <summary>Ids of tasks that are done: nobody waits for them.</summary>
    public HashSet<string> Finished { get; }

    /// <summary>Reads the graph.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="finished">Ids of tasks that are done.</param>
    /// <exception cref="InvalidOperationException">It is not the acyclic, closed graph that a <see cref="TaskGraph"/> promises to be.</exception>
    public static TaskIndex Of(IReadOnlyList<WorkTask> tasks, params IReadOnlyList<string> finished)
    {
        var positions = new Dictionary<string, int>(tasks.Count, StringComparer.Ordinal);
        for (var i = 0; i < tasks.Count; i++)
        {
            if (!positions.TryAdd(tasks[i].Id, i))
                throw new InvalidOperationException($"The task {tasks[i].Id} is there twice.");
        }

        var done = finished.ToHashSet(StringComparer.Ordinal);
        var dependencies = new int[tasks.Count][];
        for (var i = 0; i < tasks.Count; i++)
            dependencies[i] = done.Contains(tasks[i].Id) ? [] : Positions(tasks[i], positions, done);

        var dependents = Turned(dependencies);
        var topological = Sort(dependencies, dependents);
        return topological.Length == tasks.Count
            ? new(tasks, dependencies, dependents, topological, done)
            : throw new InvalidOperationException($"The tasks depend on each other in a circle: {string.Join(" -> ", Circle.In(dependencies, topological).Select(i => tasks[i].Id))}.");
    }

    private static int[] Positions(WorkTask task, Dictionary<string, int> positions, HashSet<string> done)
    {
        if (task.DependsOn.Count == 0)
            return [];
        var (found, count) = (new int[task.DependsOn.Count], 0);
        foreach (var id in task.DependsOn)
        {
            if (done.Count > 0 && done.Contains(id))
                continue;
            if (!positions.TryGetValue(id, out var at))
                throw new InvalidOperationException($"The task {task.Id} depends on {id}, which is not among the tasks.");
            if (!found.AsSpan(0, count).Contains(at))
                found[count++] = at;
        }

        return count == found.Length ? found : found[..count];
    }

    private static int[][] Turned(int[][] dependencies)
    {
        var counts = new int[dependencies.Length];
        foreach (var of in dependencies)
        {
            foreach (var dependency in of)
                counts[dependency]++;
        }

        var dependents = new int[dependencies.Length][];
        for (var i = 0; i < dependents.Length; i++)
            dependents[i] = counts[i] == 0 ? [] : new int[counts[i]];
        // From the end, so that each list keeps the given order.
        for (var i = dependencies.Length - 1; i >= 0; i--)
        {
            foreach (var dependency in dependencies[i])
                dependents[dependency][--counts[dependency]] = i;
        }

        return dependents;
    }

    private static int[] Sort(int[][] dependencies, int[][] dependents)
    {
        var open = new int[dependencies.Length];
        var sorted = new int[dependencies.Length];
        var count = 0;
        for (var i = 0; i < open.Length; i++)
        {
            open[i] = dependencies[i].Length;
            if (open[i] == 0)
                sorted[count++] = i;
        }

        for (var next = 0; next < count; next++)
        {
            foreach (var dependent in dependents[sorted[next]])
            {
                if (--open[dependent] == 0)
                    sorted[count++] = dependent;
            }
        }

        return sorted[..count];
    }
}
