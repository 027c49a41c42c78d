namespace Maestro.Plugins.Recovery;

/// <summary>The same again: from a clean state for a task, after a wait for a phase.</summary>
[Extension("retry", Summary = "Undoes the attempt and has the task done again; waits and tries again where a failure may pass by itself.")]
public sealed class RetryStrategy(RetryOptions options) : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        var failure = context.Failure;
        if (failure.Kind is FailureKind.Integrity or FailureKind.Input or FailureKind.Limit or FailureKind.Environment)
            return RecoveryResult.GiveUp($"the same again does not help against a failure of kind {failure.Kind}");

        if (options.TransientOnly && failure.Kind != FailureKind.Transient)
            return RecoveryResult.GiveUp($"a failure of kind {failure.Kind} does not go away by itself");

        return context.Task is null
            ? await WaitAsync(context, cancellationToken)
            : await DoAgainAsync(context, context.Task, cancellationToken);
    }

    private async Task<RecoveryResult> WaitAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        // A test may be flaky; a compiler is not.
        if (context.Failure.Kind is not (FailureKind.Transient or FailureKind.Test))
            return RecoveryResult.GiveUp($"a failure of kind {context.Failure.Kind} does not go away by itself");

        var delay = Backoff.Delay(options, context.Attempt);
        await context.DelayAsync(delay, cancellationToken);
        return RecoveryResult.Changed($"waited {delay.TotalSeconds:0.##} s");
    }

    private async Task<RecoveryResult> DoAgainAsync(IRecoveryContext context, WorkTask task, CancellationToken cancellationToken)
    {
        if (context.Failure.Kind == FailureKind.Transient)
            await context.DelayAsync(Backoff.Delay(options, context.Attempt), cancellationToken);

        await context.UndoAsync(cancellationToken);
        var result = await context.WorkAsync(Feedback.ToTryAgain(context.Failure), cancellationToken);
        return result.Failure is { } failure
            ? RecoveryResult.GiveUp($"undid the attempt at {task.Id}; the agent failed again: {failure.Message}")
            : RecoveryResult.Changed($"undid the attempt at {task.Id} and had it done again");
    }
}
