using LibGit2Sharp;
using Maestro.Runtime.Git.Packs;

namespace Maestro.Runtime.Git;

/// <summary>
/// A private bare repository used as an object store, through LibGit2Sharp: byte-exact blobs, trees and commits, and merges in memory. It is
/// never a remote of anything and no agent knows of it. Safe for several threads.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private static readonly Signature Author = new("Maestro", "maestro@localhost", DateTimeOffset.UnixEpoch);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    // libgit2's object database is thread-safe; LibGit2Sharp's lazily filled caches on one Repository are not.
    private readonly Lock gate = new();
    private readonly Repository repository;
    private readonly Durability durability;

    private readonly StoreLock held;
    private readonly string path;

    private readonly StoreReaders readers;

    private (string? Above, HashSet<string> Below) lineage;

    private ObjectStore(string path, StoreLock held) =>
        (this.path, repository, durability, this.held, readers) = (path, new(path), new(System.IO.Path.Combine(path, "objects")), held, new(path));

    /// <summary>Opens the store, creating it at first use. A process that dies meanwhile leaves no half of one in its place.</summary>
    /// <exception cref="IOException">Something is being thrown out of it, and that took longer than a minute.</exception>
    public static ObjectStore Open(string path)
    {
        var held = StoreLock.Share(path, LongestWait);
        try
        {
            if (!Directory.Exists(path))
                StoreFolder.Create(path);
            return new(path, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Stores a file's bytes as they are.</summary>
    public string WriteBlob(Stream content)
    {
        lock (gate)
            return Written(Known(repository.ObjectDatabase.CreateBlob(content)));
    }

    /// <summary>Begins to store many objects together.</summary>
    public ObjectBatch Batch() => new(this, System.IO.Path.Combine(path, "objects", "pack"));

    /// <summary>Whether an object is in the store.</summary>
    public bool Has(string id)
    {
        lock (gate)
            if (!repository.ObjectDatabase.Contains(new ObjectId(id)))
                return false;
        // Who put it there may not have synced it.
        durability.Written(id);
        return true;
    }

    /// <summary>Stores an object whose id is known.</summary>
    public void Write(string id, PackedKind kind, byte[] content)
    {
        lock (gate)
            _ = kind == PackedKind.Blob ? repository.ObjectDatabase.Write<Blob>(content) : repository.ObjectDatabase.Write<Tree>(content);
        durability.Written(id);
    }

    /// <summary>A blob's bytes.</summary>
    public Stream ReadBlob(string id) => readers.Read(reader => Get<Blob>(reader, id).GetContentStream());

    /// <summary>Stores a folder's tree.</summary>
    /// <param name="items">Its entries, in any order; their <see cref="TreeItem.Path"/> is a name.</param>
    public string WriteFolder(IEnumerable<TreeItem> items)
    {
        var bytes = TreeFormat.Write(items);
        lock (gate)
            return Written(repository.ObjectDatabase.Write<Tree>(bytes));
    }

    /// <summary>The entries of one folder's tree, by name.</summary>
    public IReadOnlyList<TreeItem> ReadFolder(string id) => readers.Read(reader => TreeWalk.Folder(Get<Tree>(reader, id)));

    /// <summary>Every file of a tree.</summary>
    public IReadOnlyList<TreeItem> ReadTree(string id)
    {
        lock (gate)
            return TreeWalk.Files(Get<Tree>(id));
    }

    /// <summary>One file of a tree; null where there is none of that path.</summary>
    public TreeItem? FindFile(string tree, string path)
    {
        lock (gate)
            return TreeWalk.File(Get<Tree>(tree), path);
    }

    /// <summary>Stores a commit.</summary>
    public string WriteCommit(string tree, IEnumerable<string> parents, string message)
    {
        lock (gate)
            return Written(Known(repository.ObjectDatabase.CreateCommit(Author, Author, message, Get<Tree>(tree), parents.Select(Get<Commit>), prettifyMessage: false)));
    }

    /// <summary>The tree of a commit.</summary>
    public string TreeOf(string commit)
    {
        lock (gate)
            return Get<Commit>(commit).Tree.Sha;
    }

    /// <summary>Merges two commits in memory.</summary>
    /// <param name="ours">The commit to merge into.</param>
    /// <param name="theirs">The commit to merge.</param>
    /// <returns>The merged tree, or what both changed.</returns>
    public (string? Tree, IReadOnlyList<MergeConflict> Conflicts) Merge(string ours, string theirs)
    {
        lock (gate)
        {
            var result = repository.ObjectDatabase.MergeCommits(Get<Commit>(ours), Get<Commit>(theirs), new MergeTreeOptions());
            if (result.Status != MergeTreeStatus.Succeeded)
                return (null, MergeConflicts.Of(repository, result.Conflicts));
            foreach (var id in TreeWalk.Trees(result.Tree))
                Written(id);
            foreach (var item in ReadTree(result.Tree.Sha))
                Written(new ObjectId(item.Blob));
            return (result.Tree.Sha, []);
        }
    }

    /// <summary>Whether a commit is another one or stands below it.</summary>
    public bool IsAncestor(string below, string above)
    {
        lock (gate)
        {
            // One commit is asked about many: what stands below it never changes, and walking down from it for each would take the square of their number.
            if (lineage.Above != above)
                lineage = (above, [.. repository.Commits.QueryBy(new CommitFilter { IncludeReachableFrom = Get<Commit>(above) }).Select(commit => commit.Sha)]);
            return lineage.Below.Contains(below);
        }
    }

    /// <summary>What differs between two trees.</summary>
    public IReadOnlyList<FileChange> Compare(string before, string after)
    {
        lock (gate)
            return TreeDifference.Files(repository, Get<Tree>(before), Get<Tree>(after));
    }

    /// <summary>What differs between two trees, line by line.</summary>
    public IReadOnlyList<ChangedFile> Patches(string before, string after)
    {
        lock (gate)
            return TreePatches.Files(repository, Get<Tree>(before), Get<Tree>(after));
    }

    /// <summary>How many lines differ between two trees, of every file that is text.</summary>
    public IReadOnlyList<LineCounts> CompareLines(string before, string after)
    {
        lock (gate)
            return TreeDifference.Lines(repository, Get<Tree>(before), Get<Tree>(after));
    }

    /// <summary>The files of both trees whose mode differs, such as one that became executable.</summary>
    public IReadOnlyList<string> CompareModes(string before, string after)
    {
        lock (gate)
            return TreeDifference.Modes(repository, Get<Tree>(before), Get<Tree>(after));
    }

    /// <summary>Makes everything written so far survive a power cut.</summary>
    public void Sync() => durability.Sync();

    /// <summary>Points a ref at a commit; it keeps the commit from being collected. It must be one that nobody else writes.</summary>
    public void SetRef(string name, string commit)
    {
        lock (gate)
            try
            {
                repository.Refs.Add(name, new ObjectId(commit), allowOverwrite: true);
            }
            catch (LockedFileException)
            {
                // A process died over it. Nobody else writes this ref.
                File.Delete(System.IO.Path.Combine(path, name + ".lock"));
                repository.Refs.Add(name, new ObjectId(commit), allowOverwrite: true);
            }
    }

    /// <summary>The commit a ref points at, or null.</summary>
    public string? FindRef(string name)
    {
        lock (gate)
            return repository.Refs[name]?.TargetIdentifier;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        repository.Dispose();
        readers.Dispose();
        held.Dispose();
    }

    // What was written is looked up by the library, which says nothing when it cannot read it.
    private ObjectId Known(GitObject? written) => written?.Id ?? throw new IOException($"what was just written into '{path}' cannot be read");

    private string Written(ObjectId id)
    {
        durability.Written(id.Sha);
        return id.Sha;
    }

    private T Get<T>(string id) where T : GitObject => Get<T>(repository, id);

    private static T Get<T>(Repository repository, string id) where T : GitObject
    {
        try
        {
            return repository.Lookup<T>(new ObjectId(id)) ?? throw new InvalidDataException($"object {id} is missing from the vault");
        }
        catch (LibGit2SharpException e)
        {
            throw new InvalidDataException($"object {id} of the vault is damaged: {e.Message}", e);
        }
    }
}
