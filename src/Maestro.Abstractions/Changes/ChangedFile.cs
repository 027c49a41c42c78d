namespace Maestro;

/// <summary>A file that is not as it was.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Kind">How it differs.</param>
public sealed record ChangedFile(string Path, FileChangeKind Kind)
{
    /// <summary>Its path before, where most of it was elsewhere; null where it was not moved. A moved file is <see cref="FileChangeKind.Modified"/>.</summary>
    public string? OldPath { get; init; }

    /// <summary>Whether it has lines. Of a file of bytes, and of one of more than two megabytes, none are told.</summary>
    public bool HasLines { get; init; } = true;

    /// <summary>The lines that are new or different, as they are now, in their order.</summary>
    public IReadOnlyList<ChangedLine> Added { get; init; } = [];

    /// <summary>The lines that are gone or different, as they were.</summary>
    public IReadOnlyList<ChangedLine> Removed { get; init; } = [];

    /// <summary>The same as hunks of a unified diff with three lines around each change; empty where there are no lines.</summary>
    public string Patch { get; init; } = "";
}
