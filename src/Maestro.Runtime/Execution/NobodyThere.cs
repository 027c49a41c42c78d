namespace Maestro.Runtime.Execution;

/// <summary>No terminal, or <c>--yes</c>: every recommended answer is taken, and marked as assumed.</summary>
internal sealed class NobodyThere : IHumanChannel
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string?>> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string?>>(new string?[questions.Count]);

    /// <inheritdoc/>
    public Task<string?> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken ct) => Task.FromResult<string?>(null);
}
