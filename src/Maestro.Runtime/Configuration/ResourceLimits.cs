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

    /// <summary>These, with limits of the run raised.</summary>
    /// <param name="raised">By their keys.</param>
    public ResourceLimits With(IReadOnlyDictionary<string, decimal> raised)
    {
        var run = Run;
        foreach (var (name, value) in raised)
        {
            run = name switch
            {
                LimitNames.Duration => run with { Duration = TimeSpan.FromSeconds((double)value) },
                LimitNames.Tokens => run with { Tokens = (long)value },
                LimitNames.ApiCalls => run with { ApiCalls = (long)value },
                _ => run with { CostUsd = value },
            };
        }

        return this with { Run = run };
    }

    /// <summary>What was used of a limit.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="spent">What was used.</param>
    public static decimal UseOf(string name, Spent spent) => name == LimitNames.Duration
        ? (decimal)spent.Time.TotalSeconds
        : Dimension.All.First(dimension => dimension.Name == name).UseOf(spent.AtLeast) ?? 0;
}
