namespace Maestro;

/// <summary>Carries one task from start to integration, as a service to the implementation phase.</summary>
/// <remarks>
/// Isolated workspace, agent, merge with what others integrated, gates on the merged tree, recovery by the phase's ladder, integration: all
/// of it journaled. A task that was integrated before a crash is answered from the journal. Safe to call for several tasks at once.
/// </remarks>
public interface ITaskRunner
{
    /// <summary>Runs the task to its end.</summary>
    /// <param name="task">The task; what it depends on must be integrated.</param>
    /// <param name="gates">Names of the gates that must pass on the integrated tree.</param>
    /// <param name="cancellationToken">Ends with the run or its limits.</param>
    /// <returns>How it ended. Failure is a value.</returns>
    Task<TaskResult> RunAsync(WorkTask task, IReadOnlyList<string> gates, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the limits still allow a new task to start. Near a limit this is a decision of kind <see cref="DecisionKinds.Limits"/>; once it is
    /// no, it stays no.
    /// </summary>
    /// <param name="workers">How many tasks the caller runs at once, at least 1.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    Task<bool> MayStartAsync(int workers, CancellationToken cancellationToken);
}
