using Maestro.Runtime.Evidence.Sources;

namespace Maestro.Runtime.Evidence;

/// <summary>What a tree is made of, read at most once and kept.</summary>
internal sealed class TreeEvidence : IRepositoryEvidence
{
    private readonly Lock gate = new();
    private readonly Func<CancellationToken, Task<ISourceTree>> open;
    private readonly Func<string, CancellationToken, Task<byte[]?>> find;
    private readonly EvidenceCache cache;
    private Task<RepositoryEvidence>? read;
    private Task<ILookup<string, CodeSymbol>>? symbols;
    private WholeEvidence? whole;

    private TreeEvidence(Func<CancellationToken, Task<ISourceTree>> open, Func<string, CancellationToken, Task<byte[]?>> find, string kept) =>
        (this.open, this.find, cache) = (open, find, new(kept));

    /// <summary>Of a commit.</summary>
    /// <param name="gitDirectory">A git directory that has it, or borrows from one that has.</param>
    /// <param name="commit">Its full id.</param>
    /// <param name="kept">The folder in which what is read is kept for the next time.</param>
    public static TreeEvidence OfCommit(string gitDirectory, string commit, string kept) =>
        new(_ => Task.FromResult<ISourceTree>(GitSourceTree.Open(gitDirectory, commit)), (path, _) => Task.FromResult(FindIn(gitDirectory, commit, path)), kept);

    /// <summary>Of a working tree as it is when it is first asked for.</summary>
    /// <param name="processes">Starts git.</param>
    /// <param name="root">Its root folder.</param>
    /// <param name="kept">The folder in which what is read is kept for the next time.</param>
    public static TreeEvidence OfFolder(IProcesses processes, string root, string kept) =>
        new(async ct => await FolderSourceTree.OpenAsync(processes, root, ct), (path, ct) => FolderSourceTree.FindAsync(processes, root, path, ct), kept);

    /// <inheritdoc/>
    public Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken) => Once(ref read, EvidenceAsync).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var known = await Once(ref symbols, SymbolsAsync).WaitAsync(cancellationToken);
        return [.. names.Distinct(StringComparer.Ordinal).SelectMany(name => known[name]).OrderBy(s => s.Path, StringComparer.Ordinal).ThenBy(s => s.Line).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken) => Task.Run(
        async () => IsPath(path) && await find(path, cancellationToken) is { } bytes ? SourceText.Read(bytes, anyEncoding: false, out _) : null,
        cancellationToken);

    private static byte[]? FindIn(string gitDirectory, string commit, string path)
    {
        using var tree = GitSourceTree.Open(gitDirectory, commit);
        return tree.Find(path);
    }

    // Git has no file of another form; it would take 'a//b' for 'a/b', and complain of '../a'.
    private static bool IsPath(string path) => !path.Contains('\0', StringComparison.Ordinal) && Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."));

    // One who gives up must not keep the others from it.
    private Task<T> Once<T>(ref Task<T>? task, Func<Task<T>> make)
    {
        lock (gate)
            return task is null or { IsFaulted: true } or { IsCanceled: true } ? task = Task.Run(make) : task;
    }

    private async Task<RepositoryEvidence> EvidenceAsync()
    {
        var tree = await open(CancellationToken.None);
        using var closing = tree as IDisposable;
        return cache.Find<RepositoryEvidence>(tree.Id, "evidence") is { } kept && kept.Tree == tree.Id ? kept : Whole(tree).Evidence;
    }

    private async Task<ILookup<string, CodeSymbol>> SymbolsAsync()
    {
        var tree = await open(CancellationToken.None);
        using var closing = tree as IDisposable;
        return (cache.Find<CodeSymbol[]>(tree.Id, "symbols") ?? Whole(tree).Symbols).ToLookup(symbol => symbol.Name, StringComparer.Ordinal);
    }

    private WholeEvidence Whole(ISourceTree tree)
    {
        if (whole is { } known && known.Evidence.Tree == tree.Id)
            return known;
        var made = EvidenceReader.Read(tree, CancellationToken.None);
        cache.Keep(tree.Id, "evidence", made.Evidence);
        cache.Keep(tree.Id, "symbols", made.Symbols);
        return whole = made;
    }
}
