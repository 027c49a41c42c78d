namespace Maestro.Plugins.Dispatching;

/// <summary>Ranks, the least first. A binary heap of bare numbers, since it is asked a million times while a schedule is looked for.</summary>
internal sealed class RankHeap
{
    private int[] items = new int[4];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Push(int rank)
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        var at = Count++;
        while (at > 0 && items[(at - 1) / 2] > rank)
        {
            items[at] = items[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        items[at] = rank;
    }

    /// <summary>Takes the least. There must be one.</summary>
    public int Pop()
    {
        var least = items[0];
        var last = items[--Count];
        var at = 0;
        for (var child = 1; child < Count; child = 2 * at + 1)
        {
            if (child + 1 < Count && items[child + 1] < items[child])
                child++;
            if (items[child] >= last)
                break;
            items[at] = items[child];
            at = child;
        }

        items[at] = last;
        return least;
    }
}
