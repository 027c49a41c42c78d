namespace Maestro.Runtime.Runs.Records;

/// <summary>What came of an agent's attempt: its own word, and the tree it left.</summary>
internal sealed record AgentWork(AgentResult Result, WorkState State)
{
    /// <summary>The agent's name in the configuration; null in records of before it was kept, and when none is configured.</summary>
    public string? Agent { get; init; }

    /// <summary>Id of the agent's extension; null likewise.</summary>
    public string? Use { get; init; }

    /// <summary>Artifact that holds what the agent was told; null in records of before it was kept.</summary>
    public string? Prompt { get; init; }

    /// <summary>Artifact that holds what the agent's programs wrote; null when it started none.</summary>
    public string? Transcript { get; init; }
}
