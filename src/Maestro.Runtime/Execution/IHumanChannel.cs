namespace Maestro.Runtime.Execution;

/// <summary>How a person is reached: by the tool's terminal, or not at all.</summary>
internal interface IHumanChannel
{
    /// <summary>Puts all questions at once.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>One answer per question; null for one that was not answered.</returns>
    Task<IReadOnlyList<string?>> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct);

    /// <summary>Shows the plan and asks whether it may be carried out.</summary>
    /// <param name="markdown">The plan.</param>
    /// <param name="check">What is wrong with a plan they changed.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>The plan as they approved it; an empty text where they turned it down; null where nobody is there.</returns>
    Task<string?> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken ct);
}
