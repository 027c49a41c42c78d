namespace Maestro.Plugins.Recovery;

/// <summary>Back to the last state that was proven.</summary>
[Extension("rollback", Summary = "Restores the last checkpoint at which every gate passed.")]
public sealed class RollbackStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        // Restoring over a vault that does not verify, or a request that contradicts itself, would hide what a person must see.
        if (context.Failure.Kind is FailureKind.Integrity or FailureKind.Input)
            return RecoveryResult.GiveUp($"a failure of kind {context.Failure.Kind} is never repaired silently");

        return await context.RestoreLastGoodAsync(cancellationToken)
            ? RecoveryResult.Changed("restored the last checkpoint at which every gate passed")
            : RecoveryResult.GiveUp("there is no checkpoint at which every gate passed");
    }
}
