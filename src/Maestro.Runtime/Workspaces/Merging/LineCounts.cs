using System.Text;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Workspaces.Merging;

/// <summary>How often each line is in a file. A file that has no lines, such as an image, is one line.</summary>
internal static class LineCounts
{
    /// <summary>The lines of a file of a tree; none where there is no such file.</summary>
    public static IReadOnlyDictionary<string, int> Of(ObjectStore vault, string tree, string path)
    {
        if (vault.FindFile(tree, path) is not { } item)
            return new Dictionary<string, int>();
        if (item.Mode is not (TreeItemMode.File or TreeItemMode.Executable))
            return new Dictionary<string, int> { [item.Blob] = 1 };
        using var content = vault.ReadBlob(item.Blob);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        // Latin-1 gives every byte a character, so no two lines become one by not being UTF-8.
        var text = Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return text.Contains('\0', StringComparison.Ordinal)
            ? new Dictionary<string, int> { [item.Blob] = 1 }
            : text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).GroupBy(line => line, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
    }
}
