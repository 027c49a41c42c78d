namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>A repository as the test says; an empty one when it says nothing.</summary>
internal sealed class FakeEvidence : IRepositoryEvidence
{
    public RepositoryEvidence Evidence { get; init; } = new() { Tree = "0" };

    public IReadOnlyList<CodeSymbol> Symbols { get; init; } = [];

    public Dictionary<string, string> Files { get; init; } = [];

    public Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Evidence);

    public Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeSymbol>>([.. Symbols.Where(symbol => names.Contains(symbol.Name))]);

    public Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken) => Task.FromResult(Files.GetValueOrDefault(path));
}
