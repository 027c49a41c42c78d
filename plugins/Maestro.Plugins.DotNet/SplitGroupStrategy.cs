using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Recovering;

namespace Maestro.Plugins.DotNet;

/// <summary>Takes a group of packages apart that cannot be raised as a whole, so that what can be is.</summary>
[Extension("split-group", Summary = "Bisects a group of packages by the gates, and raises those that hold.")]
public sealed class SplitGroupStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Task is not { } task || OrderText.Find<UpgradeOrder>(task.Instructions) is not { Packages.Count: > 1 } order)
            return RecoveryResult.GiveUp("it is no group of packages that failed");
        if (!order.Parts().Skip(1).Any())
            return RecoveryResult.GiveUp("their version is written in one place, so they cannot have different ones");
        if (!Versions.MayBeToBlame(context.Failure))
            return RecoveryResult.GiveUp($"no other versions help against a failure of kind {context.Failure.Kind}");
        if (context.Attempt > 1)
            return RecoveryResult.GiveUp("it was taken apart before");

        var found = await new GroupSearch(context, order).FindAsync(cancellationToken);
        await context.UndoAsync(cancellationToken);
        if (found.All(version => version is null))
            return RecoveryResult.GiveUp("none of them can be raised, alone or on top of others");
        await context.WorkAsync(Versions.Instructions(context.Failure, new() { To = found }), cancellationToken);
        var left = order.Packages.Zip(found).Where(pair => pair.Second is null).Select(pair => pair.First.Id).ToList();
        return RecoveryResult.Changed($"took the group apart: {Versions.Told(order, found)}{(left.Count > 0 ? $"; left as they are: {string.Join(", ", left)}" : "")}");
    }
}
