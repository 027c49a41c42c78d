namespace Maestro;

/// <summary>Chooses among options for one kind of decision.</summary>
/// <remarks>
/// Called by the decision engine inside a time-box. The same request must give the same decision: no clock, no randomness, no state.
/// The engine fills in id, time, strategy and parent, writes the decision to disk, and only then returns it to who asked.
/// </remarks>
public interface IDecisionStrategy
{
    /// <summary>Decides.</summary>
    /// <param name="request">The question, its options and what is known.</param>
    /// <param name="cancellationToken">Ends when the time-box does.</param>
    /// <returns>The decision, or null when the strategy cannot tell; then the configured fallback is asked.</returns>
    Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken);
}
