namespace Maestro.Runtime.Limits;

/// <summary>One dimension of one budget node: what was used, what is held for work under way, and the limit. Not thread-safe; the tree locks.</summary>
/// <param name="dimension">What it counts.</param>
/// <param name="limit">What may be used; null for no bound.</param>
internal sealed class Meter(Dimension dimension, decimal? limit)
{
    private int blind;

    /// <summary>What it counts.</summary>
    internal Dimension Dimension { get; } = dimension;

    /// <summary>What may be used.</summary>
    internal decimal? Limit { get; } = limit;

    /// <summary>What was used; a lower bound when <see cref="Unknown"/> is true.</summary>
    internal decimal Used { get; private set; }

    /// <summary>What is reserved and not settled.</summary>
    internal decimal Held { get; private set; }

    /// <summary>Whether some was used without telling how much.</summary>
    internal bool Unknown { get; private set; }

    /// <summary>Whether nothing is left, by what was used alone.</summary>
    internal bool Exhausted => Used >= Limit;

    /// <summary>Whether more was used than may be.</summary>
    internal bool Exceeded => Used > Limit;

    /// <summary>Used by limit; 0 without a bound.</summary>
    internal double Share => Limit is not { } bound ? 0 : bound <= 0 ? 1 : (double)(Used / bound);

    /// <summary>Whether an amount still fits.</summary>
    /// <param name="amount">How much; null when nobody can tell.</param>
    /// <param name="largest">The largest amount so far in the tree, taken for one that nobody can tell; null when there was none.</param>
    internal Bearing Bears(decimal? amount, decimal? largest)
    {
        if (Limit is not { } bound || amount == 0)
            return Bearing.Now;
        var left = bound - Used;
        if (amount is { } known)
            return known <= left - Held ? Bearing.Now : known <= left ? Bearing.Later : Bearing.Never;
        if (left <= 0)
            return Bearing.Never;
        // As large as the largest so far; where even that does not fit, or there was none, one at a time: so at most one goes beyond the limit.
        var fits = blind == 0 && (largest is { } guess && guess <= left - Held || Held == 0);
        return fits ? Bearing.Now : Bearing.Later;
    }

    /// <summary>Reserves.</summary>
    /// <param name="amount">How much; null when nobody can tell and there is nothing to guess from: then it is alone.</param>
    internal void Hold(decimal? amount)
    {
        Held += amount ?? 0;
        blind += amount is null ? 1 : 0;
    }

    /// <summary>Gives back what was held.</summary>
    internal void Release(decimal? held)
    {
        Held -= held ?? 0;
        blind -= held is null ? 1 : 0;
    }

    /// <summary>Counts what was used.</summary>
    /// <param name="used">How much; null when nobody told.</param>
    /// <param name="lowerBound">What is counted when nobody told.</param>
    internal void Add(decimal? used, decimal lowerBound)
    {
        Used += used ?? lowerBound;
        Unknown |= used is null;
    }
}
