using Maestro.Runtime.Git;

namespace Maestro.Runtime.Evidence.Sources;

/// <summary>The id git would give the tree that some files make, without writing it anywhere.</summary>
internal static class TreeName
{
    /// <summary>Computes it.</summary>
    /// <param name="files">Files with whole paths, in any order.</param>
    public static string Of(IEnumerable<TreeItem> files) => Of([.. files.Select(file => (file.Path.Split('/'), file))], 0);

    private static string Of(IReadOnlyList<(string[] Parts, TreeItem File)> files, int depth)
    {
        var here = files.Where(f => f.Parts.Length == depth + 1).Select(f => f.File with { Path = f.Parts[depth] });
        var below = files.Where(f => f.Parts.Length > depth + 1).GroupBy(f => f.Parts[depth])
            .Select(folder => new TreeItem(folder.Key, Of([.. folder], depth + 1), TreeItemMode.Folder));
        return ObjectName.Of("tree", TreeFormat.Write(here.Concat(below)));
    }
}
