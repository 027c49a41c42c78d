namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A gate that a repository's files suggest.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">Its command.</param>
/// <param name="Results">What it writes of its results.</param>
/// <param name="Fix">The command that mends what it finds.</param>
/// <param name="Use">The standard gate that judges it, where its name does not tell.</param>
internal sealed record DetectedGate(string Name, string Run, string? Results = null, string? Fix = null, string? Use = null);
