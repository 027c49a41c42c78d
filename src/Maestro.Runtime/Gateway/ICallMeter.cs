using Maestro.Runtime.Gateway.Wire;

namespace Maestro.Runtime.Gateway;

/// <summary>Bears the calls of one attempt.</summary>
internal interface ICallMeter
{
    /// <summary>Reserves for a call. Waits while others hold what is left.</summary>
    /// <param name="guess">How many tokens it may need, taken only where nothing better is known.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>The call; null when a limit does not bear it.</returns>
    Task<IMeteredCall?> BeginAsync(long guess, CancellationToken ct);

    /// <summary>Why the last call was refused, in words.</summary>
    string Refused { get; }
}
