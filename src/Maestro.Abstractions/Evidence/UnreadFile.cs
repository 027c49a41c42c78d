namespace Maestro;

/// <summary>A file that should have been read and could not be.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Why">Why, in words for a reader of the evidence.</param>
public sealed record UnreadFile(string Path, string Why);
