namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>Which task waits for which, by position.</summary>
internal sealed class Dependencies
{
    private readonly List<int>[] dependents;
    private readonly int[] open;

    public Dependencies(IReadOnlyList<WorkTask> tasks)
    {
        Positions = tasks.Select((task, at) => (task.Id, at)).ToDictionary(t => t.Id, t => t.at, StringComparer.Ordinal);
        dependents = [.. tasks.Select(_ => new List<int>())];
        open = new int[tasks.Count];
        for (var task = 0; task < tasks.Count; task++)
        {
            foreach (var id in tasks[task].DependsOn.Distinct(StringComparer.Ordinal))
            {
                // What depends on a task that is not there waits for ever, and its result says so.
                open[task]++;
                if (Positions.TryGetValue(id, out var dependency))
                    dependents[dependency].Add(task);
            }
        }
    }

    /// <summary>Where each task stands, by id.</summary>
    public IReadOnlyDictionary<string, int> Positions { get; }

    /// <summary>The tasks that wait for nothing.</summary>
    public IEnumerable<int> Ready => Enumerable.Range(0, open.Length).Where(t => open[t] == 0);

    /// <summary>The tasks that wait for this one.</summary>
    public IReadOnlyList<int> Of(int task) => dependents[task];

    /// <summary>Says that one is done.</summary>
    /// <returns>The tasks that wait for nothing any more.</returns>
    public IEnumerable<int> Done(int task)
    {
        foreach (var dependent in dependents[task])
        {
            if (--open[dependent] == 0)
                yield return dependent;
        }
    }

    /// <summary>What waits for a task, near and far, itself included.</summary>
    public IEnumerable<int> Behind(int task)
    {
        var seen = new HashSet<int> { task };
        var next = new Stack<int>([task]);
        while (next.TryPop(out var at))
        {
            yield return at;
            foreach (var dependent in dependents[at].Where(seen.Add))
                next.Push(dependent);
        }
    }
}
