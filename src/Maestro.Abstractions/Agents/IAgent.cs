namespace Maestro;

/// <summary>Does one task in a workspace, by whatever means.</summary>
/// <remarks>
/// The runtime judges the result by what changed in the workspace and by the gates; the agent's own word is kept as a comment.
/// Start programs through <see cref="IProcesses"/> only, so that limits, cancellation and clean-up hold.
/// </remarks>
public interface IAgent
{
    /// <summary>Works on the task.</summary>
    /// <param name="attempt">The task, where to work, and what is known from earlier attempts.</param>
    /// <param name="cancellationToken">Ends with the attempt's limits or the run.</param>
    /// <returns>What the agent says it did and what it used.</returns>
    Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken);
}
