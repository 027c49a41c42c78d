using Maestro.Runtime.Git;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>Makes a tree of files of several trees.</summary>
internal static class TreeOverlay
{
    /// <summary>Stores the tree of these files, and tells its id.</summary>
    /// <param name="vault">Where their contents are.</param>
    /// <param name="files">Each path once.</param>
    public static string Write(ObjectStore vault, IEnumerable<TreeItem> files) => Folder(vault, files.Select(file => (file.Path.Split('/'), file)), 0);

    private static string Folder(ObjectStore vault, IEnumerable<(string[] Parts, TreeItem File)> files, int depth) =>
        vault.WriteFolder(files.GroupBy(file => file.Parts[depth], StringComparer.Ordinal).Select(same => same.First() is var (parts, file) && parts.Length == depth + 1
            ? file with { Path = same.Key }
            : new TreeItem(same.Key, Folder(vault, same, depth + 1), TreeItemMode.Folder)));
}
