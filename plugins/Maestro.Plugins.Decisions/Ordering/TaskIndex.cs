namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>A task graph by numbers: positions in the given order instead of ids, so that 100 000 tasks are ordered in linear time.</summary>
internal sealed class TaskIndex
{
    private TaskIndex(IReadOnlyList<WorkTask> tasks, int[][] dependencies, int[] topological) =>
        (Tasks, Dependencies, Topological) = (tasks, dependencies, topological);

    public IReadOnlyList<WorkTask> Tasks { get; }

    public int[][] Dependencies { get; }

    /// <summary>Every task after all it depends on.</summary>
    public int[] Topological { get; }

    /// <summary>Reads the graph.</summary>
    /// <exception cref="InvalidOperationException">It is not the acyclic, closed graph that a <see cref="TaskGraph"/> promises to be.</exception>
    public static TaskIndex Of(IReadOnlyList<WorkTask> tasks)
    {
        var positions = new Dictionary<string, int>(tasks.Count, StringComparer.Ordinal);
        for (var i = 0; i < tasks.Count; i++)
        {
            if (!positions.TryAdd(tasks[i].Id, i))
                throw new InvalidOperationException($"The task {tasks[i].Id} is there twice.");
        }

        var dependencies = new int[tasks.Count][];
        for (var i = 0; i < tasks.Count; i++)
            dependencies[i] = [.. tasks[i].DependsOn.Distinct(StringComparer.Ordinal).Select(id => positions.TryGetValue(id, out var at)
                ? at
                : throw new InvalidOperationException($"The task {tasks[i].Id} depends on {id}, which is not among the tasks."))];

        var topological = Sort(dependencies);
        return topological.Length == tasks.Count
            ? new(tasks, dependencies, topological)
            : throw new InvalidOperationException($"The tasks depend on each other in a circle: {string.Join(" -> ", Cycle(tasks, dependencies, topological))}.");
    }

    private static int[] Sort(int[][] dependencies)
    {
        var dependents = Dependents(dependencies);
        var open = dependencies.Select(d => d.Length).ToArray();
        var sorted = new List<int>(dependencies.Length);
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i] == 0)
                sorted.Add(i);
        }

        for (var next = 0; next < sorted.Count; next++)
        {
            foreach (var dependent in dependents[sorted[next]])
            {
                if (--open[dependent] == 0)
                    sorted.Add(dependent);
            }
        }

        return [.. sorted];
    }

    public static List<int>[] Dependents(int[][] dependencies)
    {
        var dependents = new List<int>[dependencies.Length];
        for (var i = 0; i < dependents.Length; i++)
            dependents[i] = [];
        for (var i = 0; i < dependencies.Length; i++)
        {
            foreach (var dependency in dependencies[i])
                dependents[dependency].Add(i);
        }

        return dependents;
    }

    // What could not be sorted has an unsorted dependency each; following those must come round.
    private static IEnumerable<string> Cycle(IReadOnlyList<WorkTask> tasks, int[][] dependencies, int[] sorted)
    {
        var done = sorted.ToHashSet();
        var path = new List<int>();
        var at = Enumerable.Range(0, tasks.Count).First(i => !done.Contains(i));
        var seen = new Dictionary<int, int>();
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = dependencies[at].First(d => !done.Contains(d));
        }

        return path.Skip(seen[at]).Append(at).Select(i => tasks[i].Id);
    }
}
