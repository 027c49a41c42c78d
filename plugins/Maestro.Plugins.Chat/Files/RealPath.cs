namespace Maestro.Plugins.Chat.Files;

/// <summary>Where a path leads when every link in it has been followed, whether there is anything at its end or not.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The path without links; null where they go round in circles.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string path)
    {
        var links = 0;
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        var ahead = Split(path[real.Length..]);
        while (ahead.TryPop(out var part))
        {
            var next = part == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var step in Split(Path.IsPathRooted(target) ? target[real.Length..] : target).Reverse())
                ahead.Push(step);
        }

        return real;
    }

    private static Stack<string> Split(string path) =>
        new(path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(part => part is not ("" or ".")).Reverse());
}
