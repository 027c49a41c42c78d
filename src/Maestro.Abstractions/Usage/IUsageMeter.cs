namespace Maestro;

/// <summary>Meters what one attempt of an agent uses, while it works. A service to agents; bound to the attempt the agent was made for.</summary>
/// <remarks>
/// An agent that makes its calls itself asks before each (<see cref="BeginAsync"/>): then no limit is ever exceeded by more than one call
/// misjudged. One that watches a program tells what it hears (<see cref="Report"/>) and is ended, by its cancellation token, as soon as a limit
/// is exceeded. Both may be called from several threads. What is metered is on record at once and survives a crash.
/// </remarks>
public interface IUsageMeter
{
    /// <summary>Reserves the worst case of a call. Waits while others hold what is left.</summary>
    /// <param name="atMost">The most it may use; null where that is not known, and then it waits its turn near a limit.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The call, to be ended; null when a limit does not bear it: then it must not be made, and the attempt should end.</returns>
    Task<IMeteredCall?> BeginAsync(Usage atMost, CancellationToken cancellationToken);

    /// <summary>Adds what was used by calls that <see cref="BeginAsync"/> was not asked for.</summary>
    /// <param name="used">What was used since the last time.</param>
    void Report(Usage used);
}
