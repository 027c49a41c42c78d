namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Running tasks, the one that ends first on top; of equal ends the one of the last rank.</summary>
internal sealed class EndHeap(int capacity)
{
    private readonly (long End, int Rank)[] items = new (long, int)[capacity];

    public int Count { get; private set; }

    /// <summary>When the first ends. There must be one.</summary>
    public long Next => items[0].End;

    public void Push(long end, int rank)
    {
        var at = Count++;
        while (at > 0 && Before(end, rank, items[(at - 1) / 2]))
        {
            items[at] = items[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        items[at] = (end, rank);
    }

    /// <summary>Takes the rank of the first.</summary>
    public int Pop()
    {
        var first = items[0].Rank;
        var (end, rank) = items[--Count];
        var at = 0;
        for (var child = 1; child < Count; child = 2 * at + 1)
        {
            if (child + 1 < Count && Before(items[child + 1].End, items[child + 1].Rank, items[child]))
                child++;
            if (!Before(items[child].End, items[child].Rank, (end, rank)))
                break;
            items[at] = items[child];
            at = child;
        }

        items[at] = (end, rank);
        return first;
    }

    private static bool Before(long end, int rank, (long End, int Rank) other) => end != other.End ? end < other.End : rank > other.Rank;
}
