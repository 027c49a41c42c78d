namespace Maestro;

/// <summary>What review found when it held the result against the plan. Yielded by review.</summary>
public sealed record ReviewResult : Artifact
{
    /// <summary>What was found; empty when nothing was.</summary>
    public required IReadOnlyList<ReviewFinding> Findings { get; init; }

    /// <summary>Per requirement of the plan: which integrated tasks serve it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Coverage { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
