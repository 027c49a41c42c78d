namespace Maestro;

/// <summary>A project: what is built as one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The file that defines it, relative to the repository's root.</param>
/// <param name="Folder">The folder of that; empty for the root.</param>
/// <param name="Ecosystem">As in <see cref="ManifestFile.Ecosystem"/>.</param>
/// <param name="Role">What it is.</param>
/// <param name="References">Paths of the projects of this repository that it builds on, sorted.</param>
/// <param name="Layer">Its height in the graph of references: 0 for one that builds on none, else one above the highest it builds on. Projects that build on each other in a circle share a layer.</param>
/// <param name="RootNamespace">The namespace its code begins with; null where there is none, or it is not known.</param>
public sealed record CodeProject(
    string Name, string Path, string Folder, string Ecosystem, ProjectRole Role, IReadOnlyList<string> References, int Layer, string? RootNamespace);
