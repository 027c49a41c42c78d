using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>Reads what is at a path, following no link.</summary>
internal static class PathStates
{
    /// <summary>Reads an entry of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The entry.</param>
    /// <param name="vault">Where its bytes are kept as well; null to keep them nowhere.</param>
    public static PathState Read(OpenFolder folder, string name, ObjectStore? vault = null)
    {
        if (folder.Stat(name) is not { } stat)
            return PathState.Absent;
        try
        {
            if (stat.IsLink)
                return new(PathKind.Link, Blob(new MemoryStream(folder.ReadLink(name)), vault));
            if (!stat.IsFile)
                return new(PathKind.Other);
            using var content = folder.Read(name);
            return new(PathKind.File, Blob(content, vault), stat.Permissions);
        }
        catch (FileNotFoundException)
        {
            // It went away after it was looked at.
            return PathState.Absent;
        }
    }

    /// <summary>Opens the folder that a path is in.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The path, with forward slashes.</param>
    /// <param name="make">Whether folders that are missing are made.</param>
    /// <returns>Null when it is not there, or a link or file is on the way.</returns>
    public static OpenFolder? FolderOf(OpenFolder root, ReadOnlySpan<char> path, bool make)
    {
        var end = path.LastIndexOf('/');
        if (end < 0)
            return root.Folder(".");
        using var above = FolderOf(root, path[..end], make);
        var name = path[(path[..end].LastIndexOf('/') + 1)..end].ToString();
        if (above is null)
            return null;
        if (make && above.Stat(name) is null)
            above.MakeFolder(name);
        return above.Stat(name) is { IsFolder: true } ? above.Folder(name) : null;
    }

    private static string Blob(Stream content, ObjectStore? vault) =>
        vault is null ? ObjectName.OfBlob(content) : vault.WriteBlob(content);
}
