namespace Maestro.Runtime.Limits;

/// <summary>The worst case of one effect, held in a budget node and in all above it until it is settled.</summary>
internal sealed class Reservation
{
    private readonly Budget _budget;
    private int _settled;

    internal Reservation(Budget budget, long tokens, long apiCalls)
    {
        _budget = budget;
        Tokens = tokens;
        ApiCalls = apiCalls;
    }

    /// <summary>Tokens held.</summary>
    internal long Tokens { get; }

    /// <summary>Calls held.</summary>
    internal long ApiCalls { get; }

    /// <summary>Commits what was used and refunds the rest.</summary>
    /// <param name="used">
    /// What was used, also when it is more than was held. Unknown tokens count nothing and mark the nodes as unknown; unknown calls count as
    /// many as were held, since these were started and bound the rest.
    /// </param>
    /// <exception cref="InvalidOperationException">It was settled before.</exception>
    internal void Settle(Usage used)
    {
        if (Interlocked.Exchange(ref _settled, 1) == 1)
            throw new InvalidOperationException("A reservation is settled once.");
        _budget.Settle(this, used);
    }
}
