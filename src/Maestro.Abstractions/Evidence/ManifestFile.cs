namespace Maestro;

/// <summary>A file that says what a repository is built with.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Ecosystem">Of which: <c>dotnet</c>, <c>node</c>, <c>python</c>, <c>rust</c>, <c>go</c>, <c>java</c>, <c>ruby</c> or <c>php</c>.</param>
/// <param name="Kind">What it is for.</param>
public sealed record ManifestFile(string Path, string Ecosystem, ManifestKind Kind);
