using LibGit2Sharp;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>The files of a commit, out of git's objects: what lies in the working tree does not matter.</summary>
internal sealed class GitSourceTree : ISourceTree, IDisposable
{
    private readonly StoreReaders readers;

    // Most who open a tree want its id alone, or one file of it: what is in it is listed when somebody asks.
    private readonly Lazy<(Dictionary<string, ObjectId> Blobs, IReadOnlyList<string> Paths)> listed;

    private GitSourceTree(StoreReaders readers, string id) => (this.readers, Id, listed) = (readers, id, new(List));

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths => listed.Value.Paths;

    /// <summary>Opens the tree of a commit.</summary>
    /// <param name="gitDirectory">A git directory that has it, or borrows from one that has.</param>
    /// <param name="commit">Its full id.</param>
    /// <exception cref="IOException">It is not there, or damaged.</exception>
    public static GitSourceTree Open(string gitDirectory, string commit)
    {
        var readers = new StoreReaders(gitDirectory);
        try
        {
            return new(readers, Guarded(commit, () => readers.Read(repository =>
                (repository.Lookup<Commit>(new ObjectId(commit)) ?? throw new IOException($"commit {commit} is not in '{gitDirectory}'")).Tree.Sha)));
        }
        catch
        {
            readers.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>The object's head tells: what is too large to be read is not unpacked to learn that.</remarks>
    public long Length(string path) => Guarded(path, () => readers.Read(repository => repository.ObjectDatabase.RetrieveObjectMetadata(Blob(path)).Size));

    /// <inheritdoc/>
    public byte[] Read(string path) => Guarded(path, () => readers.Read(repository => Bytes(repository, Blob(path), path)));

    /// <summary>One file's bytes, without listing the others; null where it is none of <see cref="Paths"/>.</summary>
    /// <exception cref="IOException">It is damaged.</exception>
    public byte[]? Find(string path) => Guarded(path, () => readers.Read(repository =>
        TreeWalk.File(Root(repository), path) is { Mode: TreeItemMode.File or TreeItemMode.Executable } file ? Bytes(repository, new(file.Blob), path) : null));

    /// <inheritdoc/>
    public void Dispose() => readers.Dispose();

    private (Dictionary<string, ObjectId> Blobs, IReadOnlyList<string> Paths) List()
    {
        var blobs = Guarded(Id, () => readers.Read(repository => TreeWalk.Files(Root(repository))))
            .Where(item => item.Mode is TreeItemMode.File or TreeItemMode.Executable).ToDictionary(item => item.Path, item => new ObjectId(item.Blob), StringComparer.Ordinal);
        return (blobs, [.. blobs.Keys.Order(StringComparer.Ordinal)]);
    }

    private Tree Root(Repository repository) => repository.Lookup<Tree>(new ObjectId(Id)) ?? throw new IOException($"tree {Id} is missing");

    private ObjectId Blob(string path) => listed.Value.Blobs[path];

    private static byte[] Bytes(Repository repository, ObjectId id, string path)
    {
        var blob = repository.Lookup<Blob>(id) ?? throw new IOException($"the content of '{path}' is missing");
        var bytes = new byte[blob.Size];
        using var content = blob.GetContentStream();
        content.ReadExactly(bytes);
        return bytes;
    }

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
