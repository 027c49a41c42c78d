using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Configuration;

/// <summary>What a run may use, from <c>resource_limits:</c>.</summary>
/// <param name="Run">All its sessions together.</param>
/// <param name="Task">Each task, attempts and recoveries together.</param>
/// <param name="Attempt">Each attempt of an agent.</param>
/// <param name="CheckpointInterval">Seconds between checkpoints of the run's workspace while a phase goes on.</param>
/// <param name="AssessAt">Share of a limit, 0 to 1, at which it is decided whether to go on.</param>
/// <param name="GraceSeconds">How long running attempts may go on after it was decided to stop.</param>
internal sealed record ResourceLimits(
    BudgetLimits Run, BudgetLimits Task, BudgetLimits Attempt, long CheckpointInterval, double AssessAt, long GraceSeconds)
{
    /// <summary>What holds where nothing is said.</summary>
    public static ResourceLimits Default { get; } = new(
        new(TimeSpan.FromHours(1), 1_000_000, 1000), BudgetLimits.None, BudgetLimits.None, CheckpointInterval: 300, AssessAt: 0.8, GraceSeconds: 60);
}
