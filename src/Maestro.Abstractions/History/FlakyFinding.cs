namespace Maestro;

/// <summary>A finding of a gate that passed and failed on the same tree.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Gate">The gate.</param>
/// <param name="Finding">What it found when it failed.</param>
public sealed record FlakyFinding(string Run, string Gate, string Finding);
