namespace Maestro.Runtime.Prompts;

/// <summary>Everything a prompt can be made of.</summary>
internal sealed record PromptData
{
    /// <summary>The task.</summary>
    public required WorkTask Task { get; init; }

    /// <summary>Which attempt at it, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>What came of the attempt before; empty at first.</summary>
    public string Feedback { get; init; } = "";

    /// <summary>What the configuration adds for the role and tags; empty for nothing.</summary>
    public string Guidance { get; init; } = "";

    /// <summary>Tasks of others that are not done yet.</summary>
    public IReadOnlyList<WorkTask> Others { get; init; } = [];

    /// <summary>Files of the workspace that say how things are done in it.</summary>
    public IReadOnlyList<string> Conventions { get; init; } = [];

    /// <summary>The gates that will judge the result.</summary>
    public IReadOnlyList<PromptGate> Gates { get; init; } = [];
}
