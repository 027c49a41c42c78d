namespace Maestro;

/// <summary>Carries out one phase of a run.</summary>
/// <remarks>
/// The runtime calls it once per pass over the phase; a pass that failed and was recovered is followed by another. After a crash the
/// handler is called again with the same context: what it already did through the contract's services is answered from the journal.
/// </remarks>
public interface IPhaseHandler
{
    /// <summary>Does the phase's work.</summary>
    /// <param name="context">The run so far, and the workspace the phase may edit.</param>
    /// <param name="cancellationToken">Ends with the run, its limits, or Ctrl+C.</param>
    /// <returns>The phase's artifact, or the failure that kept it from one. Never null.</returns>
    Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken);
}
