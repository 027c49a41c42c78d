using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs.Records;

/// <summary>What one pass over a phase came to, as the journal holds it.</summary>
/// <param name="ArtifactType">Name of the artifact's type; null when there is none.</param>
/// <param name="Artifact">The artifact.</param>
/// <param name="Failure">Why the pass failed; null when it did not.</param>
/// <param name="Head">The head afterwards.</param>
/// <param name="Undo">True where what recovery had changed since the pass before is to be taken back; else null.</param>
internal sealed record PhaseOutcome(string? ArtifactType, JsonElement? Artifact, Failure? Failure, Head Head, bool? Undo = null)
{
    /// <summary>From a handler's result.</summary>
    public static PhaseOutcome Of(PhaseResult result, Head head) => new(
        result.Artifact?.GetType().Name,
        result.Artifact is { } artifact ? JsonSerializer.SerializeToElement(artifact, artifact.GetType(), JournalJson.Options) : null,
        result.Failure,
        head,
        result.Undo ? true : null);

    /// <summary>The artifact again.</summary>
    public Artifact? Read() => ArtifactType is null
        ? null
        : (Artifact?)Artifact!.Value.Deserialize(
            typeof(Artifact).Assembly.GetType($"{nameof(Maestro)}.{ArtifactType}", throwOnError: true)!, JournalJson.Options);
}
