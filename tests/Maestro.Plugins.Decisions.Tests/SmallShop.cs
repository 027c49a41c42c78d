namespace Maestro.Plugins.Decisions.Tests;

/// <summary>A repository of one C# project that logs with Serilog.</summary>
internal sealed class SmallShop : IRepositoryEvidence
{
    private static readonly RepositoryEvidence CSharp = new()
    {
        Tree = "1",
        Manifests = [new("src/Shop.csproj", "dotnet", ManifestKind.Manifest)],
        Packages = [new("dotnet", "Serilog", "4.0.0", PackageScope.Run, true, "src/Shop.csproj", 7)],
    };

    public Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(CSharp);

    public Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CodeSymbol>>([]);

    public Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
