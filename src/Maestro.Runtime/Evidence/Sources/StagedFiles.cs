using Maestro.Runtime.Git;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>Reads what <c>git ls-files -s -z</c> writes: <c>mode SP id SP stage TAB path NUL</c>.</summary>
internal static class StagedFiles
{
    /// <summary>The files by path; submodules as folders.</summary>
    public static Dictionary<string, TreeItem> Read(string listing)
    {
        var items = new Dictionary<string, TreeItem>(StringComparer.Ordinal);
        foreach (var entry in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var words = entry[..tab].Split(' ');
            var path = entry[(tab + 1)..];
            // Of a path in conflict there are several; its file on disk is listed as modified.
            items[path] = new(path, words[1], Mode(words[0]));
        }
        return items;
    }

    private static TreeItemMode Mode(string mode) => mode switch
    {
        "100755" => TreeItemMode.Executable,
        "120000" => TreeItemMode.Link,
        "160000" => TreeItemMode.Folder,
        _ => TreeItemMode.File,
    };
}
