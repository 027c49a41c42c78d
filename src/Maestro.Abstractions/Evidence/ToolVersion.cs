namespace Maestro;

/// <summary>A version of a compiler, runtime or platform that a repository asks for.</summary>
/// <param name="Tool">Which, such as <c>dotnet-sdk</c>, <c>target-framework</c>, <c>csharp</c>, <c>node</c>, <c>python</c>, <c>go</c>, <c>rust</c>, <c>rust-edition</c>, <c>java</c>, <c>ruby</c>, <c>php</c>.</param>
/// <param name="Version">As the file has it: a version or a range.</param>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Line">Where in it, from 1; 0 where that cannot be told.</param>
public sealed record ToolVersion(string Tool, string Version, string Path, int Line);
