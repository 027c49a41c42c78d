namespace Maestro;

/// <summary>Code that a plan points at.</summary>
public sealed record CodeReference
{
    /// <summary>The file, relative to the repository, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Lines of it, such as <c>10</c> or <c>10-20</c>; null for the whole file.</summary>
    public string? Lines { get; init; }

    /// <summary>Why it matters; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Ids of the requirements it matters to; empty for the plan as a whole.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];
}
