namespace Maestro;

/// <summary>A package of others, where one file names it.</summary>
/// <param name="Ecosystem">As in <see cref="ManifestFile.Ecosystem"/>.</param>
/// <param name="Name">Its name in the registry: <c>Serilog</c>, <c>@types/node</c>, <c>org.slf4j:slf4j-api</c>. Python's are in their normal form, lower case with hyphens.</param>
/// <param name="Version">As the file has it: a lock file's exact version, a manifest's range; null where it says none.</param>
/// <param name="Scope">What for. A lock file that does not tell says <see cref="PackageScope.Run"/>.</param>
/// <param name="Direct">Whether the repository asks for it itself; else something it asks for does.</param>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Line">Where in it, from 1; 0 where that cannot be told.</param>
public sealed record PackageUse(string Ecosystem, string Name, string? Version, PackageScope Scope, bool Direct, string Path, int Line);
