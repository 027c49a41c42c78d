using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>A call that was reserved for and is under way.</summary>
internal sealed class MeteredCall(UsageMeter meter, string key, Reservation reservation) : IMeteredCall
{
    private int ended;

    /// <summary>Its key in the journal.</summary>
    internal string Key { get; } = key;

    /// <inheritdoc/>
    public void End(Usage used)
    {
        ArgumentNullException.ThrowIfNull(used);
        if (Interlocked.Exchange(ref ended, 1) == 1)
            throw new InvalidOperationException("A call is ended once.");
        meter.Ended(this, reservation, used);
    }

    /// <summary>Its end was never told.</summary>
    internal void Abandon()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
            meter.Ended(this, reservation, null);
    }
}
