namespace Maestro;

/// <summary>What became of a path or glob that a task was to change.</summary>
/// <param name="Claim">As in <see cref="WorkTask.Writes"/>.</param>
/// <param name="Changed">The files there that the task changed; empty when there is none.</param>
public sealed record KeptClaim(string Claim, IReadOnlyList<string> Changed);
