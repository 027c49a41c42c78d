namespace Maestro.Testing.Tests.Extensions;

/// <summary>An artifact that the contract does not know, so that no journal can be read back to it.</summary>
internal sealed record ForeignArtifact : Artifact;
