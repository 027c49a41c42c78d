namespace Maestro.Runtime.Git;

/// <summary>An entry of a tree.</summary>
/// <param name="Path">Relative, with forward slashes; a name alone where one folder is meant.</param>
/// <param name="Blob">Its content's id; a tree's for a folder.</param>
/// <param name="Mode">What it is.</param>
internal readonly record struct TreeItem(string Path, string Blob, TreeItemMode Mode);
