namespace Maestro.Plugins.Chat.Files;

/// <summary>The folder that tools are confined to: nothing above it, nothing that a link in it leads out to, and never what belongs to git.</summary>
/// <param name="root">The workspace's root.</param>
internal sealed class Workspace(string root)
{
    private static readonly StringComparison Names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly string real = RealPath.Of(root) ?? root;

    /// <summary>Its root, as it was given.</summary>
    public string Root => root;

    /// <summary>Finds a path in it.</summary>
    /// <param name="path">Relative to the root, or absolute below it.</param>
    public WorkspacePath Find(string path)
    {
        if (path.Contains('\0'))
            return WorkspacePath.Refused("", "holds a zero byte");
        var parts = path.Split('/', '\\');
        if (parts.Contains(".."))
            return WorkspacePath.Refused(path, "must not hold '..'");
        var full = Path.GetFullPath(Path.Combine(root, path.Length == 0 ? "." : path));
        if (!Within(full, root) && !Within(full, real))
            return WorkspacePath.Refused(path, "is outside of the workspace");
        var relative = Path.GetRelativePath(Within(full, root) ? root : real, full);
        if (RealPath.Of(full) is not { } target || !Within(target, real))
            return WorkspacePath.Refused(path, "leads out of the workspace by a link");
        if (IsGit(relative) || IsGit(Path.GetRelativePath(real, target)))
            return WorkspacePath.Refused(path, "belongs to git");
        return new(target, relative.Replace('\\', '/'), null);
    }

    private static bool Within(string path, string folder) =>
        path.StartsWith(folder, Names) && (path.Length == folder.Length || folder.EndsWith(Path.DirectorySeparatorChar) || path[folder.Length] == Path.DirectorySeparatorChar);

    // As Windows and macOS would read it too: a name that is git's there is never one that work needs here.
    private static bool IsGit(string relative) => relative.Split('/', '\\').Any(part =>
        part.Split(':')[0].TrimEnd('.', ' ') is var name && (name.Equals(".git", StringComparison.OrdinalIgnoreCase) || name.Equals("git~1", StringComparison.OrdinalIgnoreCase)));
}
