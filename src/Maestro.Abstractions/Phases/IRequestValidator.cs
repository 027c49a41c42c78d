namespace Maestro;

/// <summary>
/// A phase handler that can tell, before anything is written, that a request cannot work. The runtime asks every handler of the pipeline
/// that implements it when the run is about to start; <c>maestro plan --check</c> asks it alone.
/// </summary>
public interface IRequestValidator
{
    /// <summary>Looks the request over. It must not write, ask or start anything.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <returns>Every problem found; empty when the run may start.</returns>
    IReadOnlyList<RequestProblem> Validate(RunRequest request);

    /// <summary>Looks over how good the request is. None of what it says keeps a run from starting; <c>maestro plan --check</c> shows it.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <returns>What it would be better for; empty when nothing is to be said.</returns>
    IReadOnlyList<RequestProblem> Advise(RunRequest request) => [];
}
