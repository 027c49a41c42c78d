namespace Maestro;

/// <summary>Restored checkpoints.</summary>
/// <param name="Attempted">How many restores began.</param>
/// <param name="Verified">How many ended with the workspace's hash equal to the checkpoint's.</param>
public sealed record RestoreCounts(int Attempted, int Verified);
