namespace Maestro.Testing.Services;

/// <summary>The repository as the test says.</summary>
internal sealed class EvidenceService(TestRun run) : IRepositoryEvidence
{
    public Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(run.ScriptedEvidence);

    public Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeSymbol>>([.. run.ScriptedSymbols.Where(symbol => names.Contains(symbol.Name))]);

    public Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken) => Task.FromResult(run.ScriptedFiles.GetValueOrDefault(path));
}
