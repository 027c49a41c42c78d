namespace Maestro;

/// <summary>A piece of evidence that the run gathered itself.</summary>
/// <param name="Kind">Of what sort it is.</param>
/// <param name="What">The test's full name, the gate's name, or the file's path.</param>
/// <param name="TaskId">The task it is of; null for a gate, which judges all of them.</param>
/// <param name="File">Where to look it up, relative to the repository; null where there is no file.</param>
public sealed record Proof(ProofKind Kind, string What, string? TaskId = null, string? File = null);
