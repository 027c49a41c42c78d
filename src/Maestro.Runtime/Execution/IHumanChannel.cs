namespace Maestro.Runtime.Execution;

/// <summary>How a person is reached: by the tool's terminal, or not at all.</summary>
internal interface IHumanChannel
{
    /// <summary>Puts all questions at once.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>One answer per question; null for one that was not answered.</returns>
    Task<IReadOnlyList<string?>> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct);
}
