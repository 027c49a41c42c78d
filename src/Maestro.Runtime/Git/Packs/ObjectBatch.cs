using System.Buffers;

namespace Maestro.Runtime.Git.Packs;

/// <summary>
/// Objects that go into the store together: a few as files of their own, many as one pack. They are in the store when <see cref="Finish"/> has
/// returned, and not before. Safe for several threads.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="folder">Its <c>objects/pack</c>.</param>
internal sealed class ObjectBatch(ObjectStore store, string folder) : IDisposable
{
    private const int LargestInMemory = 4 * 1024 * 1024;

    // Up to so many, files of their own are quicker than a pack and its index.
    private const int Few = 32;

    private readonly Lock gate = new();
    private readonly HashSet<string> added = [];
    private readonly List<(string Id, PackedKind Kind, byte[] Content)> waiting = [];
    private PackWriter? pack;

    /// <summary>Adds a file's bytes as they are, unless they are those of a blob that is known.</summary>
    /// <param name="content">The file.</param>
    /// <param name="size">Its size, as far as it is known.</param>
    /// <param name="known">Id of a blob that was stored before, or null.</param>
    public string WriteBlob(Stream content, long size, string? known)
    {
        if (size > LargestInMemory)
            return WriteLarge(content, known);
        var buffer = ArrayPool<byte>.Shared.Rent((int)size + 1);
        try
        {
            var length = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length < buffer.Length)
                return Write(PackedKind.Blob, buffer.AsSpan(0, length), known);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        // It grew while it was read.
        content.Position = 0;
        return store.WriteBlob(content);
    }

    /// <summary>Adds bytes as they are, unless they are those of a blob that is known.</summary>
    public string WriteBlob(byte[] content, string? known) => Write(PackedKind.Blob, content, known);

    /// <summary>Adds a folder's tree.</summary>
    /// <param name="items">Its entries, in any order; their <see cref="TreeItem.Path"/> is a name.</param>
    public string WriteFolder(IEnumerable<TreeItem> items) => Write(PackedKind.Tree, TreeFormat.Write(items), known: null);

    /// <summary>Puts everything into the store.</summary>
    public void Finish()
    {
        foreach (var (id, kind, content) in waiting)
            store.Write(id, kind, content);
        waiting.Clear();
        pack?.Finish();
    }

    /// <summary>Drops what was not put into the store.</summary>
    public void Dispose() => pack?.Dispose();

    // Reading it twice costs a small part of what compressing it does, and as a rule it was stored before.
    private string WriteLarge(Stream content, string? known)
    {
        var id = ObjectName.OfBlob(content);
        if (id == known || store.Has(id))
            return id;
        content.Position = 0;
        return store.WriteBlob(content);
    }

    private string Write(PackedKind kind, ReadOnlySpan<byte> content, string? known)
    {
        var id = ObjectName.Of(kind == PackedKind.Blob ? "blob" : "tree", content);
        if (id == known || store.Has(id))
            return id;
        lock (gate)
        {
            if (!added.Add(id))
                return id;
            if (pack is null && waiting.Count < Few)
            {
                waiting.Add((id, kind, content.ToArray()));
                return id;
            }
        }
        var compressed = PackWriter.Compress(content);
        lock (gate)
            Pack().Add(id, kind, content.Length, compressed);
        return id;
    }

    private PackWriter Pack()
    {
        if (pack is { } begun)
            return begun;
        pack = new(folder);
        foreach (var (id, kind, content) in waiting)
            pack.Add(id, kind, content.Length, PackWriter.Compress(content));
        waiting.Clear();
        return pack;
    }
}
