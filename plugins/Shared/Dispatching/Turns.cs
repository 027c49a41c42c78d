namespace Maestro.Plugins.Dispatching;

/// <summary>Who waits for whom over a file, when tasks take turns at it in a given order: one that comes later does not start before those that come earlier have ended.</summary>
/// <remarks>
/// To leave a file alone for a moment, since a task that much hangs on will soon want it, is worth more than to keep a worker busy. The order must have every
/// task after all it depends on; then the first that has not ended waits for nobody.
/// </remarks>
internal sealed class Turns
{
    private const int Nobody = -1;

    private readonly Exclusions exclusions;
    private readonly int[] lastWriter;
    private readonly List<int>[] readers;
    // Whom a task lets go, as chains through one list.
    private readonly int[] first;
    private readonly List<(int Task, int Next)> chain = [];

    /// <summary>Nobody waits.</summary>
    public Turns(Exclusions exclusions)
    {
        this.exclusions = exclusions;
        lastWriter = new int[exclusions.Near.Length];
        readers = Array.ConvertAll(lastWriter, _ => new List<int>());
        first = new int[exclusions.Writes.Length];
        Waits = new int[exclusions.Writes.Length];
    }

    /// <summary>For how many each task waits.</summary>
    public int[] Waits { get; }

    /// <summary>Works out who waits for whom.</summary>
    /// <param name="order">Every task, each after all it depends on.</param>
    public void Take(int[] order)
    {
        Array.Fill(lastWriter, Nobody);
        Array.Fill(first, Nobody);
        Array.Clear(Waits);
        chain.Clear();
        foreach (var list in readers)
            list.Clear();

        foreach (var task in order)
        {
            foreach (var claim in exclusions.Reads[task])
            {
                AfterWriters(task, claim);
                foreach (var near in exclusions.Near[claim])
                    AfterWriters(task, near);
            }

            foreach (var claim in exclusions.Writes[task])
            {
                AfterAll(task, claim);
                foreach (var near in exclusions.Near[claim])
                    AfterAll(task, near);
            }

            // A task does not wait for itself.
            foreach (var claim in exclusions.Reads[task])
                readers[claim].Add(task);
            foreach (var claim in exclusions.Writes[task])
            {
                lastWriter[claim] = task;
                readers[claim].Clear();
            }
        }
    }

    /// <summary>One has ended.</summary>
    /// <param name="task">The task.</param>
    /// <param name="free">Takes those that wait for nobody any more.</param>
    public void Ended(int task, List<int> free)
    {
        for (var at = first[task]; at != Nobody; at = chain[at].Next)
        {
            if (--Waits[chain[at].Task] == 0)
                free.Add(chain[at].Task);
        }
    }

    private void AfterWriters(int task, int claim)
    {
        if (lastWriter[claim] != Nobody)
            After(task, lastWriter[claim]);
    }

    private void AfterAll(int task, int claim)
    {
        AfterWriters(task, claim);
        foreach (var reader in readers[claim])
            After(task, reader);
    }

    private void After(int task, int earlier)
    {
        Waits[task]++;
        chain.Add((task, first[earlier]));
        first[earlier] = chain.Count - 1;
    }
}
