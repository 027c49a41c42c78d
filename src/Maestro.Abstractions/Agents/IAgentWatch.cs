namespace Maestro;

/// <summary>Is told what an agent does, and sees whether it goes round in circles. A service to agents; bound to the attempt the agent was made for.</summary>
/// <remarks>
/// Whoever drives a program tells of each action when its result is known, in the order in which they ended. An agent that is found stuck has its
/// programs ended, and its cancellation token fires if it does not return then: it is asked once more, with <see cref="AgentAttempt.Nudge"/>.
/// May be called from several threads. An agent that tells nothing is still watched by what its programs write.
/// </remarks>
public interface IAgentWatch
{
    /// <summary>The agent did something.</summary>
    /// <param name="action">What, and what came of it.</param>
    void Did(AgentAction action);
}
