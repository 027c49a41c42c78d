namespace Maestro;

/// <summary>
/// Asks a configured agent a question and takes nothing but a structured answer: a service to decision and recovery strategies and phases.
/// </summary>
/// <remarks>
/// The agent for it is that of <c>agents.roles</c> for the role <see cref="Role"/>, else the default one. It looks at the repository in a workspace that is
/// thrown away afterwards. What it uses counts against the limits, and every attempt is on record. Arithmetic, bounds and the record of what comes of the
/// answer stay with whoever asks.
/// </remarks>
public interface IAdvisor
{
    /// <summary>The role by which <c>agents.roles</c> chooses who is asked.</summary>
    const string Role = "advice";

    /// <summary>Asks.</summary>
    /// <typeparam name="T">
    /// What the answer is: a record of public properties. The agent is told its JSON schema; names are in snake case, what is required must be there, and there
    /// may be nothing else.
    /// </typeparam>
    /// <param name="question">The question.</param>
    /// <param name="problem">What is wrong with an answer that has the right form; null when nothing is. The agent is told, and asked again.</param>
    /// <param name="cancellationToken">Ends with the run, or the time-box of whoever asks.</param>
    /// <returns>The answer; or why there is none: nobody to ask, a failing agent, no answer of the right form after two repairs.</returns>
    Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class;
}
