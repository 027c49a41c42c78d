namespace Maestro.Plugins.Dispatching;

/// <summary>What tasks hold of capacities, by numbers.</summary>
/// <param name="Of">For each task its demands.</param>
/// <param name="Names">The capacities that tasks can run out of.</param>
/// <param name="Units">The units there are of each capacity.</param>
/// <param name="Levels">What is asked for at each gate, by capacity, the smallest demand first.</param>
internal sealed record DemandTable(Demand[][] Of, string[] Names, int[] Units, Demand[] Levels)
{
    /// <summary>Reads it. Capacities that no task can run out of are left out.</summary>
    /// <exception cref="InvalidOperationException">A task asks for more units than there are.</exception>
    public static DemandTable For(IReadOnlyList<WorkTask> tasks, IReadOnlyDictionary<string, int> capacities, int firstGate)
    {
        var demands = new Demand[tasks.Count][];
        Array.Fill(demands, []);
        if (capacities.Count == 0)
            return new(demands, [], [], []);

        foreach (var task in tasks)
        {
            foreach (var (name, units) in task.Needs)
            {
                if (capacities.TryGetValue(name, out var there) && units > there)
                    throw new InvalidOperationException($"The task {task.Id} needs {units} of {name}, of which there are {there}: it could never start.");
            }
        }

        // Sorted by name: a dictionary's own order is nobody's promise.
        var names = capacities.Keys.Order(StringComparer.Ordinal)
            .Where(name => tasks.Sum(t => (long)Math.Max(0, t.Needs.GetValueOrDefault(name))) > capacities[name]).ToArray();
        var gates = new List<Demand>();
        for (var capacity = 0; capacity < names.Length; capacity++)
        {
            var asked = tasks.Select(t => t.Needs.GetValueOrDefault(names[capacity])).ToArray();
            var levels = asked.Where(u => u > 0).Distinct().Order().ToArray();
            var first = firstGate + gates.Count;
            gates.AddRange(levels.Select((units, i) => new Demand(capacity, units, first + i)));
            for (var i = 0; i < asked.Length; i++)
            {
                if (asked[i] > 0)
                    demands[i] = [.. demands[i], new(capacity, asked[i], first + Array.BinarySearch(levels, asked[i]))];
            }
        }

        return new(demands, names, [.. names.Select(n => capacities[n])], [.. gates]);
    }
}
