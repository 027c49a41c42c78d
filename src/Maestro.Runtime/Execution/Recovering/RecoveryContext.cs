namespace Maestro.Runtime.Execution.Recovering;

/// <summary>A failure and what may be done about it, as the contract shows it.</summary>
/// <param name="actions">What may be done.</param>
/// <param name="run">The run.</param>
/// <param name="judging">Names where in the run gates are asked for the strategy.</param>
internal sealed class RecoveryContext(RecoveryActions actions, Run run, string judging) : IRecoveryContext
{
    /// <summary>What the work about it may use.</summary>
    public Limits.Budget Budget => actions.Budget;

    /// <inheritdoc/>
    public required Failure Failure { get; init; }

    /// <inheritdoc/>
    public required int Attempt { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<RecoveryAttempt> Tried { get; init; }

    /// <inheritdoc/>
    public required WorkTask? Task { get; init; }

    /// <inheritdoc/>
    public required WorkspaceInfo Workspace { get; init; }

    /// <inheritdoc/>
    public System.Threading.Tasks.Task UndoAsync(CancellationToken cancellationToken) => actions.UndoAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RestoreLastGoodAsync(CancellationToken cancellationToken) => actions.RestoreLastGoodAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<AgentResult> WorkAsync(string instructions, CancellationToken cancellationToken) => actions.WorkAsync(instructions, another: false, cancellationToken);

    /// <inheritdoc/>
    public Task<AgentResult> WorkByAnotherAsync(string instructions, CancellationToken cancellationToken) => actions.WorkAsync(instructions, another: true, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> IsolateAsync(CancellationToken cancellationToken) => actions.IsolateAsync(Failure, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RunFixerAsync(CancellationToken cancellationToken) => actions.RunFixerAsync(Failure.Gate, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<GateReport>> JudgeAsync(CancellationToken cancellationToken) => actions.JudgeAsync(Failure, judging, cancellationToken);

    /// <inheritdoc/>
    public System.Threading.Tasks.Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        System.Threading.Tasks.Task.Delay(delay, run.Clock, cancellationToken);
}
