namespace Maestro.Plugins.DotNet.Places;

/// <summary>Where the version of a package is written: the characters that are replaced when it is raised, and nothing beside them.</summary>
/// <param name="File">Relative to the repository, with forward slashes.</param>
/// <param name="Package">The package's id as it is written.</param>
/// <param name="Kind">What it is the version of.</param>
/// <param name="Text">The whole version or range as it is written.</param>
/// <param name="Start">Where its least version begins, in characters of the file's text.</param>
/// <param name="Length">How long that is.</param>
internal sealed record VersionPlace(string File, string Package, PlaceKind Kind, string Text, int Start, int Length)
{
    /// <summary>The file of the reference that it is the version of, or of a property on the way: another one where a property has it. Where that is several files, each is a place of its own.</summary>
    public string Reference { get; init; } = File;
}
