namespace Maestro;

/// <summary>The human, reachable once. Granted to the handler of the planning phase alone; composition fails for anything else that asks for it.</summary>
public interface IInterview
{
    /// <summary>Puts all questions at once. A second call in the same run is refused.</summary>
    /// <param name="questions">At most five; each with a recommended answer.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>One answer per question; where nobody is there, the recommended one, marked as assumed.</returns>
    /// <exception cref="InvalidOperationException">The human was asked before.</exception>
    Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken);
}
