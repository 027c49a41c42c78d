namespace Maestro;

/// <summary>
/// A phase handler that can tell beforehand what it would yield. <c>maestro run --dry-run</c> asks every handler that implements it, in order, to
/// show the tasks and what agents would be told. As for <see cref="IRequestValidator"/>, it is made without the services only a run has.
/// </summary>
public interface IPhasePreview
{
    /// <summary>Tells what the phase would yield. It must not write, ask or start anything.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="earlier">What phases before it would yield, as far as they can tell.</param>
    /// <returns>The artifact, with what is recommended in the place of answers nobody has given yet; null when it cannot be known before the run.</returns>
    Artifact? Preview(RunRequest request, IReadOnlyList<Artifact> earlier);
}
