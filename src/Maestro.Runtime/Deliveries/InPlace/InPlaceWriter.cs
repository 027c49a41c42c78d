using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>
/// Writes into the user's own files. Each file is prepared beside its place and exchanged with what is there in one step; if what comes out is
/// not what was expected, somebody wrote meanwhile, and it is put back. May be done again after a crash.
/// </summary>
/// <remarks>
/// Where the file system cannot exchange, a write between the last look and the rename is not seen. What a program writes to a file it holds
/// open goes with the file that was taken out.
/// </remarks>
/// <param name="root">The working tree.</param>
/// <param name="vault">Where the bytes are.</param>
/// <param name="mark">Part of the names of what is prepared; the same after a crash, and nobody else's.</param>
internal sealed class InPlaceWriter(string root, ObjectStore vault, string mark)
{
    private const string Meanwhile = "it was changed meanwhile";

    /// <summary>Writes what may be written.</summary>
    public InPlaceDelivery Write(IReadOnlyList<InPlaceChange> changes)
    {
        using var top = OpenFolder.Of(root);
        var kept = new Dictionary<string, KeptPath>();
        // What goes makes room for what comes: a file may become a folder, and a folder a file.
        foreach (var (number, change) in changes.Index().OrderBy(c => c.Item.After.HasContent).ThenByDescending(c => c.Item.After.HasContent ? 0 : c.Item.Path.Length))
            if (Write(top, change, $".maestro-{mark}-{number}") is { } why)
                kept[change.Path] = new(change.Path, why);
        foreach (var change in changes.Where(c => !kept.ContainsKey(c.Path) && !Holds(top, c)))
            kept[change.Path] = new(change.Path, Meanwhile);
        return new([.. changes.Select(c => c.Path).Where(p => !kept.ContainsKey(p))], [.. kept.Values]);
    }

    private static bool Holds(OpenFolder top, InPlaceChange change)
    {
        using var folder = PathStates.FolderOf(top, change.Path, make: false);
        return (folder is null ? PathState.Absent : PathStates.Read(folder, Name(change))) == change.After;
    }

    /// <returns>Why it was left alone; null when it was written.</returns>
    private string? Write(OpenFolder top, InPlaceChange change, string aside)
    {
        using var folder = PathStates.FolderOf(top, change.Path, make: change.After.HasContent && !change.Before.HasContent);
        if (folder is null)
            return change.After.HasContent ? "a link or a file is where its folder should be, or the folder is gone" : null;
        var place = new Place(folder, Name(change), aside, change);
        if (place.Recover() is { } lost)
            return lost;
        var present = place.Present;
        if (present == change.After)
            return null;
        if (present != change.Before)
            return Meanwhile;
        var written = change.After.HasContent ? Put(place) : place.TakeAway();
        folder.Sync();
        if (!change.After.HasContent && written)
            Prune(top, change.Path);
        return written ? null : Meanwhile;
    }

    private bool Put(Place place)
    {
        using var content = vault.ReadBlob(place.Change.After.Blob);
        place.Prepare(content);
        return place.Change.Before.HasContent ? place.Exchange() : place.MoveIn();
    }

    // As git does: a folder goes with the last file in it.
    private static void Prune(OpenFolder top, string path)
    {
        for (var end = path.LastIndexOf('/'); end >= 0; end = path.LastIndexOf('/', end - 1))
        {
            using var parent = PathStates.FolderOf(top, path.AsSpan(0, end), make: false);
            if (parent is null || !parent.DeleteIfEmpty(Path.GetFileName(path[..end])) || end == 0)
                return;
        }
    }

    private static string Name(InPlaceChange change) => Path.GetFileName(change.Path);
}
