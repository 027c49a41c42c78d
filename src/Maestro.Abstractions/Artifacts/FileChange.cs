namespace Maestro;

/// <summary>A path that differs between two trees.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Kind">How it differs.</param>
public sealed record FileChange(string Path, FileChangeKind Kind);
