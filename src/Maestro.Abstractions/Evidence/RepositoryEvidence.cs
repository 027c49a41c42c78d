namespace Maestro;

/// <summary>What a repository is made of. Every list is sorted, so that equal files make equal evidence.</summary>
public sealed record RepositoryEvidence
{
    /// <summary>Names what was read: evidence of equal trees is equal.</summary>
    public required string Tree { get; init; }

    /// <summary>Programming languages, most lines first.</summary>
    public IReadOnlyList<LanguageUse> Languages { get; init; } = [];

    /// <summary>Files that say what the repository is built with, by path.</summary>
    public IReadOnlyList<ManifestFile> Manifests { get; init; } = [];

    /// <summary>Packages of others that it uses, by ecosystem, name and place. One entry for each place that names it.</summary>
    public IReadOnlyList<PackageUse> Packages { get; init; } = [];

    /// <summary>Versions of compilers, runtimes and platforms it asks for.</summary>
    public IReadOnlyList<ToolVersion> Versions { get; init; } = [];

    /// <summary>Tools its developers use: to test, mock, lint, format, measure and build.</summary>
    public IReadOnlyList<ToolUse> Tools { get; init; } = [];

    /// <summary>Files of continuous integration, by path.</summary>
    public IReadOnlyList<CiFile> CiFiles { get; init; } = [];

    /// <summary>Projects, by path.</summary>
    public IReadOnlyList<CodeProject> Projects { get; init; } = [];

    /// <summary>Folders of C# code with what their types have in common, by path.</summary>
    public IReadOnlyList<CodeRoom> Rooms { get; init; } = [];

    /// <summary>Habits of the code, by name: those of <see cref="ConventionName"/> that could be counted.</summary>
    public IReadOnlyList<CodeConvention> Conventions { get; init; } = [];

    /// <summary>Files that should have been read and could not be, by path.</summary>
    public IReadOnlyList<UnreadFile> Unread { get; init; } = [];
}
