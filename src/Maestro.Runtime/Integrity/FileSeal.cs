namespace Maestro.Runtime.Integrity;

/// <summary>What a file of a run held when the run ended.</summary>
/// <param name="Path">Relative to the run's folder, with <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, in lower-case hex.</param>
internal sealed record FileSeal(string Path, long Bytes, string Sha256);
