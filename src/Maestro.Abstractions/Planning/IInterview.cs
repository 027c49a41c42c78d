namespace Maestro;

/// <summary>The human, reachable once: questions, then the plan, and from then on nobody. Granted to the handler of the planning phase alone; composition fails for anything else that asks for it.</summary>
public interface IInterview
{
    /// <summary>Puts all questions at once. A second call in the same run is refused.</summary>
    /// <param name="questions">At most five; each with a recommended answer.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>One answer per question; where nobody is there, the recommended one, marked as assumed.</returns>
    /// <exception cref="InvalidOperationException">The human was asked before.</exception>
    Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken);

    /// <summary>Shows the plan, to be approved, changed or turned down. It ends the conversation: nothing can be asked afterwards. A second call in the same run is refused.</summary>
    /// <param name="markdown">The plan.</param>
    /// <param name="check">What is wrong with the plan as they changed it; it is shown, and they change it again. Empty where it may stand.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>What they said; where nobody is there, that it is approved, marked as assumed.</returns>
    /// <exception cref="InvalidOperationException">The human was asked before.</exception>
    Task<PlanApproval> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken cancellationToken);
}
