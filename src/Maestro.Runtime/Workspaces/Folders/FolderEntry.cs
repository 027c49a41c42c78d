namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>Something in a folder.</summary>
/// <param name="Name">Its name; with replacement characters where it is not UTF-8.</param>
/// <param name="Stat">What it is; null when its name is not UTF-8, and it cannot be asked for.</param>
internal readonly record struct FolderEntry(string Name, FileStat? Stat);
