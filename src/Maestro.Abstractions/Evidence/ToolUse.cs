namespace Maestro;

/// <summary>A tool the developers of a repository use, where one file shows it.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Name">As its people call it, such as <c>NUnit</c>, <c>pytest</c> or <c>ESLint</c>.</param>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Line">Where in it, from 1; 0 where the file as a whole shows it.</param>
public sealed record ToolUse(ToolKind Kind, string Name, string Path, int Line);
