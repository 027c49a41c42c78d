namespace Maestro.Runtime.Git;

/// <summary>Where a repository's objects are: its own folder, and those it borrows from. Source: gitrepository-layout(5), objects/info/alternates.</summary>
internal static class ObjectFolders
{
    // As git does.
    private const int Deepest = 5;

    /// <summary>All of them, its own first.</summary>
    /// <param name="own">The repository's <c>objects</c>.</param>
    public static IReadOnlyList<string> Of(string own)
    {
        var found = new List<string>();
        Add(Path.GetFullPath(own), 0, found);
        return found;
    }

    private static void Add(string folder, int depth, List<string> found)
    {
        if (depth > Deepest || found.Contains(folder))
            return;
        found.Add(folder);
        var named = Path.Combine(folder, "info", "alternates");
        if (!File.Exists(named))
            return;
        foreach (var line in File.ReadLines(named).Where(line => line.Length > 0 && line[0] != '#'))
            Add(Path.GetFullPath(line, folder), depth + 1, found);
    }
}
