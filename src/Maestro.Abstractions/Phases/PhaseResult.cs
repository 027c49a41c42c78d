namespace Maestro;

/// <summary>What a phase came to: an artifact or a failure, never both.</summary>
public sealed record PhaseResult
{
    private PhaseResult(Artifact? artifact, Failure? failure) => (Artifact, Failure) = (artifact, failure);

    /// <summary>The artifact; kept also with a failure when there is one worth reporting, such as a failed validation.</summary>
    public Artifact? Artifact { get; }

    /// <summary>Why the phase did not reach its end; null when it did.</summary>
    public Failure? Failure { get; }

    /// <summary>The phase is done.</summary>
    /// <param name="artifact">What it yields.</param>
    public static PhaseResult Done(Artifact artifact) => new(artifact, null);

    /// <summary>The phase failed; recovery comes next.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="soFar">What was found out until then, for the report.</param>
    public static PhaseResult Failed(Failure failure, Artifact? soFar = null) => new(soFar, failure);
}
