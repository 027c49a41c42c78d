namespace Maestro.Runtime.Checkpoints;

/// <summary>What a drill came to.</summary>
/// <param name="Checkpoint">The checkpoint that was restored aside.</param>
/// <param name="Problem">What was wrong; null when the folder held exactly what the checkpoint says.</param>
internal sealed record DrillResult(string Checkpoint, string? Problem);
