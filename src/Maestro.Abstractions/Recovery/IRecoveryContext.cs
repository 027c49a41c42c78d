namespace Maestro;

/// <summary>A failure, and the things that may be done about it. Every action is journaled and counted against the limits.</summary>
public interface IRecoveryContext
{
    /// <summary>What went wrong.</summary>
    Failure Failure { get; }

    /// <summary>Which call of this strategy for this failure it is, from 1.</summary>
    int Attempt { get; }

    /// <summary>What was tried before for this failure, oldest first.</summary>
    IReadOnlyList<RecoveryAttempt> Tried { get; }

    /// <summary>The task that failed; null when a phase did.</summary>
    WorkTask? Task { get; }

    /// <summary>Where it failed.</summary>
    WorkspaceInfo Workspace { get; }

    /// <summary>Puts the workspace back exactly as it was before the failed work began. For a task that includes what others integrated meanwhile.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    Task UndoAsync(CancellationToken cancellationToken);

    /// <summary>Puts the workspace back to the last checkpoint at which every gate passed, and has them judge it again.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>False when there is no such checkpoint, or a gate does not hold there any more.</returns>
    Task<bool> RestoreLastGoodAsync(CancellationToken cancellationToken);

    /// <summary>Has the task's agent, or the default one when a phase failed, work in the workspace again.</summary>
    /// <param name="instructions">What it is told beyond the task itself, such as the findings.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>What the agent came to.</returns>
    Task<AgentResult> WorkAsync(string instructions, CancellationToken cancellationToken);

    /// <summary>As <see cref="WorkAsync"/>, by an agent that did not try this yet, where the configuration names one.</summary>
    /// <param name="instructions">What it is told beyond the task itself.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>What the agent came to.</returns>
    Task<AgentResult> WorkByAnotherAsync(string instructions, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the integrated tasks whose changes the gate that failed fails for, by asking it of what they were integrated into one after the other, and
    /// takes them and what depends on them out of the result. For a phase that failed; of a task that fails nothing is integrated.
    /// </summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>Ids of the tasks that were taken out; empty where none is to blame or nothing would be left. Then nothing was changed.</returns>
    Task<IReadOnlyList<string>> IsolateAsync(CancellationToken cancellationToken);

    /// <summary>Runs the fixer (<c>fix:</c>) of the gate that failed.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>False when the gate has none, or it failed.</returns>
    Task<bool> RunFixerAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Has the gates that this work must pass judge the workspace as it is now, as the check after this call will: of a task those that are asked of
    /// it, of a phase the one that failed. What failed before the run and what is flaky is told apart as ever. It decides nothing, and nothing is
    /// integrated by it; a strategy that searches can ask as often as it needs. The gates' time counts against the limits.
    /// </summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>
    /// What the gates said, in their order, up to the first that does not hold (<see cref="GateReport.Holds"/>); empty where no gate is asked of this work.
    /// </returns>
    Task<IReadOnlyList<GateReport>> JudgeAsync(CancellationToken cancellationToken);

    /// <summary>Waits. Counts against the run's time.</summary>
    /// <param name="delay">How long.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken);
}
