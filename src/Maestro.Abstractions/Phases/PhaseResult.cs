namespace Maestro;

/// <summary>What a phase came to: an artifact or a failure, never both.</summary>
public sealed record PhaseResult
{
    private PhaseResult(Artifact? artifact, Failure? failure) => (Artifact, Failure) = (artifact, failure);

    /// <summary>The artifact; kept also with a failure when there is one worth reporting, such as a failed validation.</summary>
    public Artifact? Artifact { get; }

    /// <summary>Why the phase did not reach its end; null when it did.</summary>
    public Failure? Failure { get; }

    /// <summary>Whether what recovery changed since the pass before is to be taken back, before anything else is tried.</summary>
    public bool Undo { get; private init; }

    /// <summary>The phase is done.</summary>
    /// <param name="artifact">What it yields.</param>
    public static PhaseResult Done(Artifact artifact) => new(artifact, null);

    /// <summary>The phase failed; recovery comes next.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="soFar">What was found out until then, for the report.</param>
    public static PhaseResult Failed(Failure failure, Artifact? soFar = null) => new(soFar, failure);

    /// <summary>
    /// The phase failed, and what recovery has just changed made it worse: the run goes back, byte for byte, to what it was before that, and recovery goes on
    /// from there. In a first pass there is nothing to take back.
    /// </summary>
    /// <param name="failure">What is wrong with the state that is gone back to, and what the last change broke.</param>
    /// <param name="soFar">What was found out until then.</param>
    public static PhaseResult Worse(Failure failure, Artifact? soFar = null) => new(soFar, failure) { Undo = true };
}
