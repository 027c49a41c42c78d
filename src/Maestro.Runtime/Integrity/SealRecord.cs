using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Integrity;

/// <summary>Payload of <c>run.sealed</c>.</summary>
/// <param name="Artifact">Hash of the list of <see cref="FileSeal"/>s.</param>
/// <param name="Files">How many there are.</param>
internal sealed record SealRecord(string Artifact, int Files) : IImmutablePayload
{
    /// <summary>Type of the record.</summary>
    public const string Type = "run.sealed";
}
