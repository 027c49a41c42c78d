namespace Maestro;

/// <summary>One thing that could be chosen.</summary>
public sealed record DecisionOption
{
    /// <summary>Unique among the options.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Points per criterion, 0 to 1, by the criterion's name.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();

    /// <summary>The weighted sum, as the strategy computed it; 0 in a request.</summary>
    public double Total { get; init; }
}
