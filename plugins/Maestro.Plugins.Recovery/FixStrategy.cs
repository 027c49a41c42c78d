namespace Maestro.Plugins.Recovery;

/// <summary>Mends what is there: by the gate's own fixer where it has one, else by the agent with the findings before it.</summary>
[Extension("fix", Summary = "Runs the gate's own fixer, or has the agent mend what the gate found.")]
public sealed class FixStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        var failure = context.Failure;
        if (failure.Kind is FailureKind.Environment or FailureKind.Integrity or FailureKind.Limit or FailureKind.Input)
            return RecoveryResult.GiveUp($"no change of code mends a failure of kind {failure.Kind}");

        if (failure.Final)
            return RecoveryResult.GiveUp("it was mended as often as it may be");

        // The fixer is tried once: where its first run did not help, its second will not.
        if (failure.Gate is { } gate && context.Attempt == 1 && await context.RunFixerAsync(cancellationToken))
            return RecoveryResult.Changed($"ran the fixer of gate {gate}");
        if (failure.Kind is not (FailureKind.Build or FailureKind.Test or FailureKind.Style or FailureKind.Review or FailureKind.Agent))
            return RecoveryResult.GiveUp($"nothing in the code is known to cause a failure of kind {failure.Kind}");

        var result = await context.WorkAsync(Feedback.ToFix(failure), cancellationToken);
        return result.Failure is { } again
            ? RecoveryResult.GiveUp($"the agent could not mend it: {again.Message}")
            : RecoveryResult.Changed(failure.Findings.Count == 0
                ? "had the agent mend the failure"
                : $"had the agent mend {failure.Findings.Count} finding(s)");
    }
}
