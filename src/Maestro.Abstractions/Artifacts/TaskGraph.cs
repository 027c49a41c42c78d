namespace Maestro;

/// <summary>The plan cut into tasks. Yielded by task-generation; acyclic, and every dependency is in it.</summary>
public sealed record TaskGraph : Artifact
{
    /// <summary>The tasks, in the order they were generated.</summary>
    public required IReadOnlyList<WorkTask> Tasks { get; init; }
}
