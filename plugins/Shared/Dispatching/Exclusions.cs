namespace Maestro.Plugins.Dispatching;

/// <summary>What keeps tasks from running at once, by numbers: files that one writes, capacities of which there are only so many units.</summary>
/// <remarks>
/// A task that cannot start waits at a gate, which stands for one reason: a claim that is to be written, one that is to be read, or a number of units of a
/// capacity. Claims that can exclude nobody are left out.
/// </remarks>
internal sealed class Exclusions
{
    private Exclusions(int[][] writes, int[][] reads, int[][] near, DemandTable demands) =>
        (Writes, Reads, Near, Demands, CapacityNames, Capacities, Levels) = (writes, reads, near, demands.Of, demands.Names, demands.Units, demands.Levels);

    /// <summary>For each task the claims it writes.</summary>
    public int[][] Writes { get; }

    /// <summary>For each task the claims it reads and does not write.</summary>
    public int[][] Reads { get; }

    /// <summary>For each claim the others that may mean one of its files.</summary>
    public int[][] Near { get; }

    /// <summary>For each task what it holds of capacities.</summary>
    public Demand[][] Demands { get; }

    /// <summary>The names of the capacities that tasks can run out of.</summary>
    public string[] CapacityNames { get; }

    /// <summary>The units there are of each capacity.</summary>
    public int[] Capacities { get; }

    /// <summary>What is asked for at each gate of capacities; their gates come after those of claims.</summary>
    public Demand[] Levels { get; }

    /// <summary>How many gates there are.</summary>
    public int Gates => 2 * Near.Length + Levels.Length;

    /// <summary>Whether anything excludes anything.</summary>
    public bool Any => Gates > 0;

    /// <summary>The gate of tasks that wait for a claim to be free for writing.</summary>
    public static int WriteGate(int claim) => 2 * claim;

    /// <summary>The gate of tasks that wait for a claim to be free for reading.</summary>
    public static int ReadGate(int claim) => 2 * claim + 1;

    /// <summary>Reads them from tasks.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="capacities">The units there are, by name.</param>
    /// <exception cref="InvalidOperationException">A task asks for more units than there are, and so could never start.</exception>
    public static Exclusions Of(IReadOnlyList<WorkTask> tasks, IReadOnlyDictionary<string, int> capacities)
    {
        var numbers = new ClaimNumbers(tasks.Count);
        var (writes, reads) = (new int[tasks.Count][], new int[tasks.Count][]);
        for (var i = 0; i < tasks.Count; i++)
        {
            writes[i] = Numbers(numbers, tasks[i].MayWrite.Count == 0 ? tasks[i].Writes : [.. tasks[i].Writes, .. tasks[i].MayWrite], []);
            reads[i] = Numbers(numbers, tasks[i].Reads, writes[i]);
        }

        var near = numbers.Near();
        near = SharedClaims.Keep(writes, reads, near);
        return new(writes, reads, near, DemandTable.For(tasks, capacities, firstGate: 2 * near.Length));
    }

    private static int[] Numbers(ClaimNumbers numbers, IReadOnlyList<string> claims, int[] except)
    {
        if (claims.Count == 0)
            return [];
        var (found, count) = (new int[claims.Count], 0);
        for (var i = 0; i < claims.Count; i++)
        {
            var number = numbers.Of(claims[i]);
            if (!found.AsSpan(0, count).Contains(number) && !except.AsSpan().Contains(number))
                found[count++] = number;
        }

        return count == found.Length ? found : found[..count];
    }
}
