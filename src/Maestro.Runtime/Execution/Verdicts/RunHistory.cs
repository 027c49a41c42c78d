using Maestro.Runtime.LogIndex;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>The run's memory as plugins see it.</summary>
internal sealed class RunHistory(Run run) : IRunHistory
{
    /// <inheritdoc/>
    public string RunId => run.Id;

    /// <inheritdoc/>
    public DateTimeOffset Started => run.Memory.StartedAt;

    /// <inheritdoc/>
    public IReadOnlyList<Decision> Decisions => run.Memory.Decisions;

    /// <inheritdoc/>
    public IReadOnlyList<FailureRecord> Failures => run.Memory.Failures;

    /// <inheritdoc/>
    public IReadOnlyList<StuckAgent> Stuck => run.Memory.Stuck;

    /// <inheritdoc/>
    public IReadOnlyList<LimitUse> Limits => run.Budget.Use;

    /// <inheritdoc/>
    public int HumanInputs => run.Memory.HumanInputs;

    /// <inheritdoc/>
    public RunVerdict Verdict => Verdicts.Evidence.Judge(run);

    /// <inheritdoc/>
    public Delivery? Delivery => run.Memory.Delivery;

    /// <inheritdoc/>
    public RestoreCounts Restores => run.Memory.Restores;

    /// <inheritdoc/>
    public IReadOnlyList<RunContainment> Containments => run.Memory.Containments;

    /// <inheritdoc/>
    public IReadOnlyList<FileChange> Changes =>
        run.Memory is { Base: { } before, Head: { } now } ? run.Vault.Compare(before.Tree, now.Tree) : [];

    /// <inheritdoc/>
    public IReadOnlyList<TaskTimeline> Timeline => run.Memory.Timeline;

    /// <inheritdoc/>
    public IReadOnlyList<GateReport> BaseGates => run.Memory.Base is { } start ? run.Memory.GatesOn(start.Tree) : [];

    /// <inheritdoc/>
    public IReadOnlyList<LineCounts> LineChanges =>
        run.Memory is { Base: { } before, Head: { } now } ? run.Vault.CompareLines(before.Tree, now.Tree) : [];

    /// <inheritdoc/>
    public IReadOnlyList<JudgedDecision> Judged =>
        [.. new ReviewFile(run.Directory.Reviews).Read().Latest.Select(review => new JudgedDecision(review.Decision, review.Appropriate, review.Note))];
}
