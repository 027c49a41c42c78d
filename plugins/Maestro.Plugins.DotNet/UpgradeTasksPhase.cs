using Maestro.Plugins.DotNet.Plans;

namespace Maestro.Plugins.DotNet;

/// <summary>Makes one task of each unit of an upgrade's plan.</summary>
[Extension("upgrade-tasks", Summary = "Makes one task of each package or group that outdated-packages planned.")]
[Needs(typeof(WorkPlan))]
[Yields(typeof(TaskGraph))]
public sealed class UpgradeTasksPhase : IPhaseHandler
{
    /// <inheritdoc/>
    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        var plan = context.Get<WorkPlan>();
        var (tasks, missing) = UpgradeTasks.Of(plan);
        return Task.FromResult(missing is null
            ? PhaseResult.Done(new TaskGraph { Tasks = tasks })
            : PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = $"{missing} of the plan has no order for its task; it must come from the phase outdated-packages" }));
    }
}
