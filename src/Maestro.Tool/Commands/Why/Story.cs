namespace Maestro.Tool.Commands.Why;

/// <summary>How a task, or a phase, came to its commit: everything its run's journal has of it.</summary>
internal sealed record Story
{
    /// <summary>What the task is, in a line; null for a phase.</summary>
    public string? Title { get; init; }

    /// <summary>The requirements it serves, as the plan has them.</summary>
    public IReadOnlyList<RequirementLine> Requirements { get; init; } = [];

    /// <summary>The attempts at it, oldest first.</summary>
    public IReadOnlyList<AttemptLine> Attempts { get; init; } = [];

    /// <summary>What went wrong on the way, oldest first.</summary>
    public IReadOnlyList<FailureLine> Failures { get; init; } = [];

    /// <summary>What was done about it, oldest first.</summary>
    public IReadOnlyList<RecoveryLine> Recoveries { get; init; } = [];

    /// <summary>The gates that passed.</summary>
    public IReadOnlyList<GateLine> Gates { get; init; } = [];

    /// <summary>The decisions that touch it, oldest first.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];
}
