namespace Maestro;

/// <summary>A folder of C# code, without those below it.</summary>
/// <param name="Folder">Relative to the repository's root; empty for the root.</param>
/// <param name="Project">Path of the project it is in; null where it is in none.</param>
/// <param name="Namespace">The namespace most of its types are in; empty for none.</param>
/// <param name="Files">How many files it holds.</param>
/// <param name="Types">How many types they declare, nested ones not counted.</param>
/// <param name="Patterns">What at least two of its types have in common, most first; in a folder of at most three types also what one of them has.</param>
public sealed record CodeRoom(string Folder, string? Project, string Namespace, int Files, int Types, IReadOnlyList<TypePattern> Patterns);
