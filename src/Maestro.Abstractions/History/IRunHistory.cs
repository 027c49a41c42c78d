namespace Maestro;

/// <summary>What the run did so far, read from its journal. For reports and for strategies that learn.</summary>
public interface IRunHistory
{
    /// <summary>The run's id.</summary>
    string RunId { get; }

    /// <summary>When the run began.</summary>
    DateTimeOffset Started { get; }

    /// <summary>Every decision, oldest first.</summary>
    IReadOnlyList<Decision> Decisions { get; }

    /// <summary>Every failure with what was done about it, oldest first.</summary>
    IReadOnlyList<FailureRecord> Failures { get; }

    /// <summary>What was used, against what may be.</summary>
    IReadOnlyList<LimitUse> Limits { get; }

    /// <summary>How often a person gave input after planning had ended.</summary>
    int HumanInputs { get; }

    /// <summary>How the run stands by its evidence.</summary>
    RunVerdict Verdict { get; }

    /// <summary>The branch that was delivered; null when none was.</summary>
    Delivery? Delivery { get; }

    /// <summary>How often a checkpoint was restored, and how often the restored state was proven equal to it.</summary>
    RestoreCounts Restores { get; }

    /// <summary>How programs were held: once, or more often where the run was taken up under other circumstances.</summary>
    IReadOnlyList<RunContainment> Containments { get; }

    /// <summary>What changed between the run's base commit and what is integrated now.</summary>
    IReadOnlyList<FileChange> Changes { get; }

    /// <summary>Every agent that was seen to be stuck, oldest first.</summary>
    IReadOnlyList<StuckAgent> Stuck => [];

    /// <summary>When each task was worked on, in the order in which they were begun. Tasks that were never begun are not in it.</summary>
    IReadOnlyList<TaskTimeline> Timeline => [];

    /// <summary>What gates said of the repository as the run found it: the latest report of each that was asked. Many runs ask only where a gate fails on the result.</summary>
    IReadOnlyList<GateReport> BaseGates => [];

    /// <summary>How many lines differ, of those of <see cref="Changes"/> that are text. Computed when asked for, by reading both sides.</summary>
    IReadOnlyList<LineCounts> LineChanges => [];

    /// <summary>What people said of decisions so far: the last word on each. While a run goes on for the first time nobody has said anything.</summary>
    IReadOnlyList<JudgedDecision> Judged => [];
}
