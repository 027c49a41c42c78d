namespace Maestro;

/// <summary>A place in a repository.</summary>
/// <param name="Path">Relative to the repository's root, with forward slashes.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
public sealed record CodePlace(string Path, int Line);
