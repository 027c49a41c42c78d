namespace Maestro.Plugins.Agents.Scripts;

/// <summary>A path below a workspace that stays below it, links included.</summary>
internal static class SafePath
{
    /// <summary>The absolute path, or why it must not be touched.</summary>
    public static (string? Path, string? Problem) In(string root, string relative)
    {
        var parts = relative.Split('/', '\\');
        if (Path.IsPathRooted(relative) || relative.Contains('\0') || parts.Any(p => p is "" or "." or ".."))
            return (null, $"the path {relative} leaves the workspace");
        if (string.Equals(parts[0], ".git", StringComparison.OrdinalIgnoreCase))
            return (null, $"the path {relative} belongs to git");

        var folder = root;
        foreach (var part in parts[..^1])
        {
            folder = Path.Combine(folder, part);
            // A link in the way may lead anywhere.
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return (null, $"the path {relative} goes through a symbolic link");
        }

        return (Path.Combine(folder, parts[^1]), null);
    }
}
