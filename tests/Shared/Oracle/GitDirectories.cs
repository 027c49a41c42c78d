namespace Maestro.Tests.Oracle;

/// <summary>Where a repository keeps what git works with, found without git.</summary>
internal static class GitDirectories
{
    /// <summary>The directory all worktrees share, and the worktree's own where it is not inside that one.</summary>
    public static IReadOnlyList<string> Of(string root)
    {
        if (Own(root) is not { } own)
            return [];
        var common = Common(own);
        return own == common || own.StartsWith(common + "/", StringComparison.Ordinal) ? [common] : [common, own];
    }

    /// <summary>The working tree, and the main one where it is another; a bare repository has none.</summary>
    public static IReadOnlyList<string> WorkTreesOf(string root)
    {
        if (Own(root) is not { } own)
            return [root];
        if (own == root)
            return [];
        var common = Common(own);
        var main = Path.GetFileName(common) == ".git" ? Path.GetDirectoryName(common)! : root;
        return main == root ? [root] : [root, main];
    }

    private static string? Own(string root)
    {
        var path = Path.Combine(root, ".git");
        if (File.Exists(path))
            return Path.GetFullPath(File.ReadAllText(path)["gitdir: ".Length..].Trim(), root);
        if (Directory.Exists(path))
            return new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        return File.Exists(Path.Combine(root, "HEAD")) && Directory.Exists(Path.Combine(root, "objects")) ? root : null;
    }

    private static string Common(string own)
    {
        var path = Path.Combine(own, "commondir");
        return File.Exists(path) ? Path.GetFullPath(File.ReadAllText(path).Trim(), own) : own;
    }
}
