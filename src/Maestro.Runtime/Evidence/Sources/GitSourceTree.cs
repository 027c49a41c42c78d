using LibGit2Sharp;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>The files of a commit, out of git's objects: what lies in the working tree does not matter.</summary>
internal sealed class GitSourceTree : ISourceTree, IDisposable
{
    private readonly StoreReaders readers;
    private readonly Dictionary<string, string> blobs;

    private GitSourceTree(StoreReaders readers, string id, IEnumerable<TreeItem> files)
    {
        (this.readers, Id) = (readers, id);
        blobs = files.Where(item => item.Mode is TreeItemMode.File or TreeItemMode.Executable).ToDictionary(item => item.Path, item => item.Blob, StringComparer.Ordinal);
        Paths = [.. blobs.Keys.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Opens the tree of a commit.</summary>
    /// <param name="gitDirectory">A git directory that has it, or borrows from one that has.</param>
    /// <param name="commit">Its full id.</param>
    /// <exception cref="IOException">It is not there, or damaged.</exception>
    public static GitSourceTree Open(string gitDirectory, string commit)
    {
        var readers = new StoreReaders(gitDirectory);
        try
        {
            var (id, files) = Guarded(commit, () => readers.Read(repository =>
            {
                var tree = (repository.Lookup<Commit>(new ObjectId(commit)) ?? throw new IOException($"commit {commit} is not in '{gitDirectory}'")).Tree;
                return (tree.Sha, TreeWalk.Files(tree));
            }));
            return new(readers, id, files);
        }
        catch
        {
            readers.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public long Length(string path) => Guarded(path, () => readers.Read(repository => Find(repository, path).Size));

    /// <inheritdoc/>
    public byte[] Read(string path) => Guarded(path, () => readers.Read(repository =>
    {
        var blob = Find(repository, path);
        var bytes = new byte[blob.Size];
        using var content = blob.GetContentStream();
        content.ReadExactly(bytes);
        return bytes;
    }));

    /// <inheritdoc/>
    public void Dispose() => readers.Dispose();

    private Blob Find(Repository repository, string path) =>
        repository.Lookup<Blob>(new ObjectId(blobs[path])) ?? throw new IOException($"the content of '{path}' is missing");

    private static T Guarded<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (LibGit2SharpException e)
        {
            throw new IOException($"'{what}' cannot be read: {e.Message}", e);
        }
    }
}
