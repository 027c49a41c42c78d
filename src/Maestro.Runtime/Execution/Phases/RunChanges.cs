using System.Collections.Concurrent;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Evidence.Code;
using Maestro.Runtime.Evidence.Sources;

namespace Maestro.Runtime.Execution.Phases;

/// <summary>What the run has changed, read out of the vault when it is first asked for. Both trees stay as they are while a pass lasts, so nothing of it needs a record.</summary>
/// <param name="run">The run.</param>
internal sealed class RunChanges(Run run) : IRunChanges
{
    private readonly Lazy<IReadOnlyList<ChangedFile>> files = new(() => run.Memory is { Base: { } before, Head: { } now } ? run.Vault.Patches(before.Tree, now.Tree) : []);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChangedFile>> ReadAsync(CancellationToken cancellationToken) => Task.Run(() => files.Value, cancellationToken);

    /// <inheritdoc/>
    public Task<RepositoryEvidence> ReadEvidenceAsync(CancellationToken cancellationToken) =>
        TreeEvidence.OfCommit(run.Commits.Path, run.Head.Commit, run.KeptEvidence).ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<PublicSurface> ReadPublicAsync(CancellationToken cancellationToken) => Task.Run(() => Public(cancellationToken), cancellationToken);

    private PublicSurface Public(CancellationToken ct)
    {
        var code = files.Value.Where(file => file.HasLines && (file.OldPath ?? file.Path).EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).ToList();
        var (before, after) = (new IReadOnlyList<PublicSymbol>[code.Count], new IReadOnlyList<PublicSymbol>[code.Count]);
        var unread = new ConcurrentBag<string>();
        DeepThreads.For(code.Count, i =>
        {
            before[i] = Read(run.Memory.Base!.Tree, code[i].OldPath ?? code[i].Path, unread);
            after[i] = Read(run.Head.Tree, code[i].Path, unread);
        }, ct);
        return new([.. before.SelectMany(symbols => symbols)], [.. after.SelectMany(symbols => symbols)], [.. unread.Distinct().Order(StringComparer.Ordinal)]);
    }

    private IReadOnlyList<PublicSymbol> Read(string tree, string path, ConcurrentBag<string> unread)
    {
        if (run.Vault.FindFile(tree, path) is not { } file)
            return [];
        using var content = run.Vault.ReadBlob(file.Blob);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        if (SourceText.Read(bytes.ToArray(), anyEncoding: true, out _) is { } text && CSharpReader.ReadPublic(path, text) is { } symbols)
            return symbols;
        unread.Add(path);
        return [];
    }
}
