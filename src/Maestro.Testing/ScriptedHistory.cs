namespace Maestro.Testing;

/// <summary>A run's journal as <see cref="IRunHistory"/> tells it. What is not set did not happen.</summary>
public sealed record ScriptedHistory : IRunHistory
{
    /// <inheritdoc/>
    public string RunId { get; init; } = "test-run";

    /// <inheritdoc/>
    public DateTimeOffset Started { get; init; } = TestRun.Start;

    /// <inheritdoc/>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<FailureRecord> Failures { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<LimitUse> Limits { get; init; } = [];

    /// <inheritdoc/>
    public int HumanInputs { get; init; }

    /// <inheritdoc/>
    public required RunVerdict Verdict { get; init; }

    /// <inheritdoc/>
    public Delivery? Delivery { get; init; }

    /// <inheritdoc/>
    public RestoreCounts Restores { get; init; } = new(0, 0);

    /// <inheritdoc/>
    public IReadOnlyList<RunContainment> Containments { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<StuckAgent> Stuck { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<FileChange> Changes { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<TaskTimeline> Timeline { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<GateReport> BaseGates { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<LineCounts> LineChanges { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<JudgedDecision> Judged { get; init; } = [];
}
