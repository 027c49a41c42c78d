namespace Maestro.Runtime.Git;

/// <summary>A file in a tree.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Blob">Its content's id.</param>
/// <param name="Mode">What it is.</param>
internal readonly record struct TreeItem(string Path, string Blob, TreeItemMode Mode);
