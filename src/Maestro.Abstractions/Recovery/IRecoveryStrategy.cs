namespace Maestro;

/// <summary>Does something about a failure: one rung of the ladder in <c>recover: [...]</c>.</summary>
/// <remarks>
/// The runtime calls it, then runs again the very check that failed; only that decides whether recovery succeeded. The number of calls is
/// bounded by configuration, and a call that changes nothing (same fingerprint, same workspace) moves the run up a rung, unless the strategy says
/// that it has more to offer (<see cref="RecoveryResult.Step"/>).
/// </remarks>
public interface IRecoveryStrategy
{
    /// <summary>Tries to recover.</summary>
    /// <param name="context">The failure, what was tried, and what may be done.</param>
    /// <param name="cancellationToken">Ends with the run or its limits.</param>
    /// <returns>What it changed, or that it gives up.</returns>
    Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken);
}
