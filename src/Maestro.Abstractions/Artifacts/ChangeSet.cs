namespace Maestro;

/// <summary>What implementation came to. Yielded by implementation.</summary>
public sealed record ChangeSet : Artifact
{
    /// <summary>One entry per task of the graph; none is ever missing.</summary>
    public required IReadOnlyList<TaskResult> Tasks { get; init; }

    /// <summary>The git commit that holds all integrated tasks.</summary>
    public required string HeadCommit { get; init; }
}
