namespace Maestro;

/// <summary>How one task ended.</summary>
public sealed record TaskResult
{
    /// <summary>The task's id.</summary>
    public required string TaskId { get; init; }

    /// <summary>How it ended.</summary>
    public required TaskState State { get; init; }

    /// <summary>How many attempts it took, from 1; 0 when it was never started.</summary>
    public int Attempts { get; init; }

    /// <summary>The git commit that integrated it; null when nothing was integrated.</summary>
    public string? Commit { get; init; }

    /// <summary>What it changed, as found by comparing trees, not as told by the agent.</summary>
    public IReadOnlyList<FileChange> Changes { get; init; } = [];

    /// <summary>What the gates said of the tree it was integrated as.</summary>
    public IReadOnlyList<GateReport> Gates { get; init; } = [];

    /// <summary>Why it counts as done; null when it does not.</summary>
    public TaskReceipt? Receipt { get; init; }

    /// <summary>What it used, over all attempts.</summary>
    public Usage Usage { get; init; } = Usage.None;

    /// <summary>The agent's own words about it.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Why it did not end well; null when it did.</summary>
    public Failure? Failure { get; init; }
}
