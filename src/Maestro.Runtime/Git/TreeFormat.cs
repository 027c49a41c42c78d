using System.Text;

namespace Maestro.Runtime.Git;

/// <summary>Git's format of a tree object: <c>mode SP name NUL id</c>, ordered by the names' bytes, a folder's as if it ended in a slash.</summary>
internal static class TreeFormat
{
    /// <summary>A tree's bytes.</summary>
    public static byte[] Write(IEnumerable<TreeItem> items)
    {
        using var bytes = new MemoryStream();
        foreach (var (key, item) in items.Select(item => (Key: Encoding.UTF8.GetBytes(item.Mode == TreeItemMode.Folder ? item.Path + "/" : item.Path), item)).OrderBy(e => e.Key, Order))
        {
            bytes.Write(Mode(item.Mode));
            bytes.Write(item.Mode == TreeItemMode.Folder ? key.AsSpan(0, key.Length - 1) : key);
            bytes.WriteByte(0);
            bytes.Write(Convert.FromHexString(item.Blob));
        }
        return bytes.ToArray();
    }

    private static readonly Comparer<byte[]> Order = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private static ReadOnlySpan<byte> Mode(TreeItemMode mode) => mode switch
    {
        TreeItemMode.Executable => "100755 "u8,
        TreeItemMode.Link => "120000 "u8,
        TreeItemMode.Folder => "40000 "u8,
        _ => "100644 "u8,
    };
}
