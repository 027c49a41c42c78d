namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>The repository before a run has begun: what is read of it is recorded in the run, so nothing can be read yet.</summary>
internal sealed class UnreadEvidence : IRepositoryEvidence
{
    /// <summary>Whether a constructor asked all the same; then what it came to says nothing.</summary>
    public bool Asked { get; set; }

    /// <inheritdoc/>
    public Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken) => throw TooEarly();

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) => throw TooEarly();

    /// <inheritdoc/>
    public Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken) => throw TooEarly();

    private InvalidOperationException TooEarly()
    {
        Asked = true;
        return new("the repository can be read once the run has begun, not in a constructor");
    }
}
