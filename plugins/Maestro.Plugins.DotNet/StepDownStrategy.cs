using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet;

/// <summary>Goes down to the next best version of an upgrade that did not hold, one with each call.</summary>
[Extension("step-down", Summary = "Undoes an upgrade and tries the next best version of the package or group.")]
public sealed class StepDownStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Task is not { } task || OrderText.Find<UpgradeOrder>(task.Instructions) is not { } order)
            return RecoveryResult.GiveUp("it is no task of the phase upgrade-tasks that failed");
        if (!Versions.MayBeToBlame(context.Failure))
            return RecoveryResult.GiveUp($"no other version helps against a failure of kind {context.Failure.Kind}");
        // The first was tried by the task itself.
        if (context.Attempt >= order.Levels.Count)
            return RecoveryResult.GiveUp($"none of {order.Levels.Count} version(s) holds");
        var to = order.Levels[context.Attempt];
        await context.UndoAsync(cancellationToken);
        await context.WorkAsync(Versions.Instructions(context.Failure, new() { To = to }), cancellationToken);
        return RecoveryResult.Step($"went down to {Versions.Told(order, to)}");
    }
}
