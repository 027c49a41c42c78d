namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>A journal's content.</summary>
internal sealed class FakeHistory : IRunHistory
{
    public string RunId => "run-1";

    public DateTimeOffset Started => new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<FailureRecord> Failures { get; init; } = [];

    public IReadOnlyList<LimitUse> Limits { get; init; } = [];

    public int HumanInputs { get; init; }

    public RunVerdict Verdict { get; init; } = new(RunState.Failed, []);

    public Delivery? Delivery { get; init; }

    public RestoreCounts Restores { get; init; } = new(0, 0);

    public IReadOnlyList<RunContainment> Containments { get; init; } = [];

    public IReadOnlyList<FileChange> Changes { get; init; } = [];

    public IReadOnlyList<TaskTimeline> Timeline { get; init; } = [];

    public IReadOnlyList<GateReport> BaseGates { get; init; } = [];

    public IReadOnlyList<JudgedDecision> Judged { get; init; } = [];
}
