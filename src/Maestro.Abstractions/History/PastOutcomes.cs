namespace Maestro;

/// <summary>What earlier runs in the same repository came to. Only runs that ended are in it, the latest first, and not more than twenty.</summary>
public sealed record PastOutcomes
{
    /// <summary>Ids of the runs it was read from.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>Tasks that came to their end, with what they were estimated at and what they took.</summary>
    public IReadOnlyList<PastTask> Tasks { get; init; } = [];

    /// <summary>Attempts of agents at tasks, with what came of them.</summary>
    public IReadOnlyList<PastAttempt> Attempts { get; init; } = [];

    /// <summary>What was tried for failures, and whether it helped.</summary>
    public IReadOnlyList<PastRecovery> Recoveries { get; init; } = [];

    /// <summary>Findings of gates that judged one and the same tree both ways: flaky tests, mostly.</summary>
    public IReadOnlyList<FlakyFinding> Flaky { get; init; } = [];
}
