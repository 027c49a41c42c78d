namespace Maestro.Runtime.Checkpoints;

/// <summary>What a restore came to.</summary>
/// <param name="Checkpoint">What was restored.</param>
/// <param name="Undo">The checkpoint of what was there before; restoring it undoes this.</param>
/// <param name="Verified">Whether the workspace, read again, holds exactly what the checkpoint says.</param>
internal sealed record RestoreResult(string Checkpoint, string Undo, bool Verified);
