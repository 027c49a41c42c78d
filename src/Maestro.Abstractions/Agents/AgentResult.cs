namespace Maestro;

/// <summary>What an agent says of its attempt.</summary>
public sealed record AgentResult
{
    /// <summary>What it did, in its own words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What it used in all, as far as it is known; what it metered on the way is part of that and not counted twice.</summary>
    public Usage Usage { get; init; } = Usage.None;

    /// <summary>Why it did not come to an end; null when it did.</summary>
    public Failure? Failure { get; init; }
}
