namespace Maestro.Plugins.Recovery;

/// <summary>Delivers the rest: what a gate fails for is taken out of the result.</summary>
[Extension("isolate", Summary = "Finds the task that a gate fails for and takes it, and what depends on it, out of the result.")]
public sealed class IsolateStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var failure = context.Failure;
        if (context.Task is { } task)
            return RecoveryResult.GiveUp($"nothing of {task.Id} is in the result yet, so there is nothing to take out");
        if (failure.Gate is not { } gate)
            return RecoveryResult.GiveUp("no gate failed, so none can tell which task is to blame");
        if (failure.Kind is not (FailureKind.Build or FailureKind.Test or FailureKind.Style or FailureKind.Review))
            return RecoveryResult.GiveUp($"no task is to blame for a failure of kind {failure.Kind}");

        return await context.IsolateAsync(cancellationToken) is { Count: > 0 } taken
            ? RecoveryResult.Changed($"took {string.Join(", ", taken)} out: gate {gate} holds without")
            : RecoveryResult.GiveUp($"gate {gate} does not hold by taking any task out and leaving another in");
    }
}
