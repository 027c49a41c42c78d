namespace Maestro;

/// <summary>An isolated clone of the repository, outside the user's working tree.</summary>
/// <param name="Root">Absolute path of its root folder.</param>
/// <param name="BaseCommit">The git commit its content started from, in hexadecimal.</param>
public sealed record WorkspaceInfo(string Root, string BaseCommit);
