using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Fingerprints;

/// <summary>Looks at every entry of a working tree, and opens none. The top <c>.git</c> is not part of it.</summary>
/// <param name="root">Its root.</param>
internal sealed class WorkingTree(string root)
{
    /// <summary>Every entry; a person may be at work meanwhile.</summary>
    /// <param name="moment">When the look begins.</param>
    public IReadOnlyList<FileMark> Look(DateTimeOffset moment)
    {
        var marks = new List<FileMark>();
        using var folder = OpenFolder.Of(root);
        Walk(folder, "", marks, moment);
        return marks;
    }

    /// <summary>Git's name of the bytes at a path, or of where the link there leads; null when they cannot be read.</summary>
    /// <param name="path">The path.</param>
    public string? Hash(string path)
    {
        try
        {
            var full = Path.Combine(root, path);
            if (FileStat.Read(full) is not { } stat)
                return null;
            if (stat.IsLink)
                return ObjectName.Of("blob", System.Text.Encoding.UTF8.GetBytes(new FileInfo(full).LinkTarget ?? ""));
            if (!stat.IsFile)
                return null;
            using var content = File.OpenRead(full);
            return ObjectName.OfBlob(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its owner lets nobody read it, or it went away.
            return null;
        }
    }

    private static void Walk(OpenFolder folder, string prefix, List<FileMark> marks, DateTimeOffset moment)
    {
        foreach (var (name, stat) in folder.List())
        {
            if (prefix.Length == 0 && name == ".git")
                continue;
            marks.Add(new(prefix + name, stat, stat is not { IsFile: true } file || FileNode.Settles(file, moment)));
            if (stat is not { IsFolder: true })
                continue;
            try
            {
                using var inner = folder.Folder(name);
                Walk(inner, $"{prefix}{name}/", marks, moment);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its owner lets nobody look, or it went away: that it was there is on record.
            }
        }
    }
}
