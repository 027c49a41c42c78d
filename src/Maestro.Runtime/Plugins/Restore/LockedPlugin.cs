namespace Maestro.Runtime.Plugins.Restore;

/// <summary>A plugin as it was when it was locked.</summary>
/// <param name="Name">Its id, or its path in the repository.</param>
/// <param name="Version">The package's version; null for a path.</param>
/// <param name="Files">SHA-256 of every file of it, by path relative to its folder.</param>
internal sealed record LockedPlugin(string Name, string? Version, IReadOnlyDictionary<string, string> Files);
