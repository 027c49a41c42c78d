namespace Maestro;

/// <summary>What earlier runs in the same repository came to: a service to decision and recovery strategies, phases and agents.</summary>
/// <remarks>
/// It is read once in a run and recorded: every strategy of a run is told the same, also when the run is resumed and others ended meanwhile. So a
/// decision built on it can be made again from the record. Name what you used as evidence: every entry says which run it is from.
/// </remarks>
public interface IPastRuns
{
    /// <summary>Reads it.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>What they came to; empty where nothing was run before.</returns>
    Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken);
}
