namespace Maestro.Plugins.Gates.Running;

/// <summary>Paths as tools print them, made relative to the workspace; null for what lies outside it.</summary>
internal static class WorkspacePath
{
    // What deterministic builds print instead of the source root.
    private const string MappedRoot = "/_/";

    public static string? Relative(string root, string file)
    {
        var path = file.Trim().Replace('\\', '/');
        if (path.StartsWith(MappedRoot, StringComparison.Ordinal))
            path = path[MappedRoot.Length..];
        if (path.Length == 0)
            return null;
        if (!Path.IsPathRooted(path))
            return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
