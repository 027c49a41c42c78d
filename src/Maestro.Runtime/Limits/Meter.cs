namespace Maestro.Runtime.Limits;

/// <summary>One dimension of one budget node: what was used, what is held for work under way, and the limit. Not thread-safe; the tree locks.</summary>
/// <param name="limit">What may be used; <see cref="long.MaxValue"/> for no bound.</param>
internal sealed class Meter(long limit)
{
    /// <summary>What may be used.</summary>
    internal long Limit { get; } = limit;

    /// <summary>What was used; a lower bound when <see cref="Unknown"/> is true.</summary>
    internal long Used { get; private set; }

    /// <summary>What is reserved and not settled.</summary>
    internal long Held { get; private set; }

    /// <summary>Whether some was used without telling how much.</summary>
    internal bool Unknown { get; private set; }

    /// <summary>Whether nothing is left, by what was used alone.</summary>
    internal bool Exhausted => Used >= Limit;

    /// <summary>Used by limit; 0 without a bound.</summary>
    internal double Share => Limit == long.MaxValue ? 0 : Limit <= 0 ? 1 : (double)Used / Limit;

    /// <summary>Whether the amount still fits. Written as differences: sums could overflow.</summary>
    internal bool Bears(long amount) => Limit == long.MaxValue || amount <= Limit - Used - Held;

    /// <summary>Reserves.</summary>
    internal void Hold(long amount) => Held += amount;

    /// <summary>Turns what was held into what was used.</summary>
    /// <param name="held">What was reserved.</param>
    /// <param name="used">What was used, more than reserved if so; null when nobody told.</param>
    /// <param name="lowerBound">What is counted when nobody told.</param>
    internal void Settle(long held, long? used, long lowerBound)
    {
        Held -= held;
        Add(used, lowerBound);
    }

    /// <summary>Adds use that was not reserved here.</summary>
    internal void Add(long? used, long lowerBound)
    {
        Used += used ?? lowerBound;
        Unknown |= used is null;
    }
}
