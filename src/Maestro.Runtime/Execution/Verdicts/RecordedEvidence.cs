using System.Security.Cryptography;
using System.Text;
using Maestro.Runtime.Effects;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>The repository as strategies see it: read once, and on record. A resumed run is told what it was told before.</summary>
/// <param name="effects">Records what is read.</param>
/// <param name="tree">The repository as the run found it.</param>
internal sealed class RecordedEvidence(EffectRunner effects, IRepositoryEvidence tree) : IRepositoryEvidence
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken) => OnceAsync("evidence", tree.ReadAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] sorted = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        // The same names are the same question, whoever asks.
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sorted))))[..16];
        return OnceAsync($"evidence/symbols/{key}", ct => tree.FindSymbolsAsync(sorted, ct), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken) =>
        (await OnceAsync($"evidence/text/{path}", async ct => new FoundText(await tree.ReadTextAsync(path, ct)), cancellationToken)).Text;

    // A record holds no null by itself.
    private sealed record FoundText(string? Text);

    private Task<T> OnceAsync<T>(string key, Func<CancellationToken, Task<T>> perform, CancellationToken ct)
    {
        lock (gate)
        {
            // One who gave up must not keep the others from it.
            if (read.GetValueOrDefault(key) is not Task<T> { IsFaulted: false, IsCanceled: false } task)
                read[key] = task = effects.RunAsync(new(EffectKind.Evidence, key), _ => perform(CancellationToken.None), CancellationToken.None);
            return task.WaitAsync(ct);
        }
    }
}
