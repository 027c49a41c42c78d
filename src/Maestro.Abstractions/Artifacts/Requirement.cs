namespace Maestro;

/// <summary>One functional requirement of a plan.</summary>
public sealed record Requirement
{
    /// <summary>Unique in the plan, such as <c>FR-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What must hold, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary><c>P0</c> (must), <c>P1</c> (should) or <c>P2</c> (could).</summary>
    public string Priority { get; init; } = "P1";

    /// <summary>How one sees that it holds; given/when/then or a sentence each.</summary>
    public IReadOnlyList<string> Acceptance { get; init; } = [];

    /// <summary>Ids of requirements that must be met first.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Paths or globs it is expected to change, relative to the repository, with forward slashes.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>How sure planning is that the user wants this, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What it was inferred from; null when the user said it.</summary>
    public string? InferredFrom { get; init; }

    /// <summary>Whether the user confirmed it.</summary>
    public bool Confirmed { get; init; }
}
