namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>A time that no schedule can beat.</summary>
/// <param name="Units">The time.</param>
/// <param name="Why">What sets it, as the end of "set by ...".</param>
internal readonly record struct Bound(long Units, string Why)
{
    /// <summary>The later of two, which holds as well; of equals this one.</summary>
    public Bound Or(long units, Func<string> why) => units > Units ? new(units, why()) : this;
}
