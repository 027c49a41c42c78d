namespace Maestro;

/// <summary>The decision engine, as a service to phases and recovery strategies. It never blocks for long and never asks a human.</summary>
public interface IDecisions
{
    /// <summary>Has the configured strategy decide; falls back to the default framework; records the result before returning it.</summary>
    /// <param name="request">The question. Without options, what is chosen may be <see cref="Decision.Unknown"/>.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>The decision, already on disk.</returns>
    Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken);
}
