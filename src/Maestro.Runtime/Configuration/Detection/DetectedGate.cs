namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A gate that a repository's files suggest.</summary>
internal sealed record DetectedGate(string Name, string Run, string? Results = null, string? Fix = null);
