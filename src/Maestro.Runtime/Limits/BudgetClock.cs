namespace Maestro.Runtime.Limits;

/// <summary>The time of one budget node; it runs from the moment the node is made.</summary>
/// <param name="limit">How long it may take; <see cref="TimeSpan.MaxValue"/> for no bound.</param>
/// <param name="clock">Measures it, by its monotonic timestamp.</param>
/// <param name="alreadySpent">What earlier sittings took.</param>
internal sealed class BudgetClock(TimeSpan limit, TimeProvider clock, TimeSpan alreadySpent)
{
    private readonly long _begun = clock.GetTimestamp();

    /// <summary>How long it may take.</summary>
    internal TimeSpan Limit { get; } = limit;

    /// <summary>How long it took so far.</summary>
    internal TimeSpan Spent => alreadySpent + clock.GetElapsedTime(_begun);

    /// <summary>What is left; never negative.</summary>
    internal TimeSpan Remaining
    {
        get
        {
            if (Limit == TimeSpan.MaxValue)
                return Limit;
            var left = Limit - Spent;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Whether nothing is left.</summary>
    internal bool IsUp => Remaining == TimeSpan.Zero;

    /// <summary>Spent by limit; 0 without a bound.</summary>
    internal double Share => Limit == TimeSpan.MaxValue ? 0 : Limit <= TimeSpan.Zero ? 1 : Spent / Limit;
}
