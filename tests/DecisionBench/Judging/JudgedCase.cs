namespace DecisionBench.Judging;

/// <summary>A question over a repository, with what a senior engineer would sign and what not.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Kind">The kind of decision.</param>
/// <param name="Repository">The repository's files.</param>
/// <param name="Question">The question.</param>
/// <param name="Good">Choices that are acceptable.</param>
/// <param name="Bad">Choices that nobody would sign. Whatever is neither is no agreement.</param>
internal sealed record JudgedCase(string Name, string Kind, Shape Repository, string Question, string[] Good, string[] Bad)
{
    /// <summary>The mistake it tempts to; null for none.</summary>
    public string? Trap { get; init; }

    /// <summary>What else is known.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Options that were tried and failed.</summary>
    public string[] Excluded { get; init; } = [];

    /// <summary>What there is to choose from; empty leaves it to the strategy.</summary>
    public IReadOnlyList<DecisionOption> Options { get; init; } = [];

    /// <summary>What must be part of the answer, by name.</summary>
    public IReadOnlyDictionary<string, string> Answer { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
