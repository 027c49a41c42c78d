namespace Maestro.Runtime.Workspaces.Watching;

/// <summary>Which folders of a workspace may hold something else than when they were last read. Paths end in a slash; the root is empty.</summary>
internal sealed class Doubts
{
    private readonly HashSet<string> folders = [];
    private readonly HashSet<string> trees = [];
    private readonly HashSet<string> above = [];

    /// <summary>Whether nothing is certain: events were lost, or nothing was watched before.</summary>
    public bool All { get; private set; } = true;

    /// <summary>Whether a folder and everything below it are as they were. Asked from the root downwards.</summary>
    public bool AreNone(string folder) => !All && !folders.Contains(folder) && !above.Contains(folder) && !IsBelowDoubted(folder);

    /// <summary>Something happened in a folder.</summary>
    public void Folder(string folder)
    {
        if (folders.Add(folder))
            Above(folder);
    }

    /// <summary>A folder is new in its place, or may be: nothing is known of what is below it.</summary>
    public void Tree(string folder)
    {
        if (trees.Add(folder))
            Above(folder);
    }

    /// <summary>Nothing is certain any more.</summary>
    public void Everything() => All = true;

    /// <summary>All of it was looked into.</summary>
    public void Settle()
    {
        All = false;
        folders.Clear();
        trees.Clear();
        above.Clear();
    }

    private bool IsBelowDoubted(string folder) => trees.Count > 0 && (trees.Contains(folder) || Parents(folder).Any(trees.Contains));

    private void Above(string folder)
    {
        foreach (var parent in Parents(folder))
            if (!above.Add(parent))
                return;
    }

    private static IEnumerable<string> Parents(string folder)
    {
        while (folder.Length > 0)
        {
            folder = folder[..(folder.AsSpan(0, folder.Length - 1).LastIndexOf('/') + 1)];
            yield return folder;
        }
    }
}
