using Maestro.Plugins.DotNet.Plans;

namespace Maestro.Plugins.DotNet;

/// <summary>Sums an upgrade up for the report, by what stands in the files of the result.</summary>
[Extension("upgrade-summary", Summary = "Makes a table of what became of each package, with where its changes are described.")]
[Needs(typeof(TaskGraph)), Needs(typeof(ChangeSet))]
[Yields(typeof(ResultTable))]
public sealed class UpgradeSummaryPhase : IPhaseHandler
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return PhaseResult.Done(await UpgradeTable.OfAsync(context.Workspace.Root, context.Get<TaskGraph>(), context.Get<ChangeSet>(), cancellationToken));
    }
}
