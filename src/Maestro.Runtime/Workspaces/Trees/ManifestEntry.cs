namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Something a git tree cannot hold: an empty folder, or a file's permissions beyond the executable bit.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Folder">Whether it is an empty folder.</param>
/// <param name="Permissions">The permission bits.</param>
internal sealed record ManifestEntry(string Path, bool Folder, uint Permissions);
