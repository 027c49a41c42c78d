namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>repository.fingerprint</c>.</summary>
/// <param name="Artifact">Where the fingerprint is.</param>
/// <param name="Files">How many entries of the working tree are in it.</param>
/// <param name="Refs">How many refs are in it.</param>
/// <param name="Head">Where HEAD was.</param>
internal sealed record FingerprintTaken(string Artifact, int Files, int Refs, string Head);
