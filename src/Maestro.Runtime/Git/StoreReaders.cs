using System.Collections.Concurrent;
using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>To read, each thread takes a repository for itself: restoring a tree on every core would wait for a shared one all the time.</summary>
/// <param name="path">The store.</param>
internal sealed class StoreReaders(string path) : IDisposable
{
    private readonly ConcurrentBag<Repository> free = [];

    /// <summary>Reads.</summary>
    public T Read<T>(Func<Repository, T> read)
    {
        var reader = free.TryTake(out var taken) ? taken : new(path);
        try
        {
            return read(reader);
        }
        finally
        {
            free.Add(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var reader in free)
            reader.Dispose();
    }
}
