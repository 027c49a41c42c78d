namespace Maestro;

/// <summary>What review found when it held the result against the plan. Yielded by review.</summary>
public sealed record ReviewResult : Artifact
{
    /// <summary>What was found in the result as it stands, the worst first; empty when nothing was.</summary>
    public required IReadOnlyList<ReviewFinding> Findings { get; init; }

    /// <summary>Per requirement of the plan: which integrated tasks serve it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Coverage { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the findings come to, from 0 to 100; null where nobody counted.</summary>
    public int? Score { get; init; }

    /// <summary>The score that was asked for; null where none was.</summary>
    public int? Target { get; init; }

    /// <summary>Every look at the result, the first one first.</summary>
    public IReadOnlyList<ReviewRound> Rounds { get; init; } = [];

    /// <summary>What the gates said of the result after the last mending that was kept; empty where nothing was mended.</summary>
    public IReadOnlyList<GateReport> Gates { get; init; } = [];

    /// <summary>What each rule asks for that a finding names, by its id.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>What was not looked at, and why; what was said and not taken.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
