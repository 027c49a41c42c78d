namespace Maestro;

/// <summary>A file of continuous integration.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="System">Which it is for, such as <c>GitHub Actions</c>.</param>
public sealed record CiFile(string Path, string System);
