namespace Maestro.Runtime.Limits;

/// <summary>The worst case of one effect, held in a budget node and in all above it until it is settled.</summary>
internal sealed class Reservation
{
    private readonly Budget budget;
    private int settled;

    internal Reservation(Budget budget, Usage atMost, decimal?[] held)
    {
        this.budget = budget;
        AtMost = atMost;
        Held = held;
    }

    /// <summary>What was asked for.</summary>
    internal Usage AtMost { get; }

    /// <summary>What is held, by dimension; null where nobody can tell how much it will be.</summary>
    internal IReadOnlyList<decimal?> Held { get; private set; }

    /// <summary>Gives back what is held, before it is known what was used: whoever does that meters what it does by itself.</summary>
    internal void Release()
    {
        var all = new Reservation(budget, AtMost, [.. Held]);
        Held = [.. Held.Select(_ => (decimal?)0)];
        budget.Settle(all, null);
    }

    /// <summary>Commits what was used and refunds the rest.</summary>
    /// <param name="used">
    /// What was used, also when it is more than was held. Where it is unknown the nodes are marked so, and what was held counts: it was started.
    /// </param>
    /// <exception cref="InvalidOperationException">It was settled before.</exception>
    internal void Settle(Usage used)
    {
        if (Interlocked.Exchange(ref settled, 1) == 1)
            throw new InvalidOperationException("A reservation is settled once.");
        budget.Settle(this, used);
    }
}
