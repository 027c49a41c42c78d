using System.Text;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>One path of the user's and the name beside it under which its new content is prepared.</summary>
/// <param name="folder">The folder it is in.</param>
/// <param name="name">Its name.</param>
/// <param name="aside">The name beside it.</param>
/// <param name="change">What is to become of it.</param>
internal sealed class Place(OpenFolder folder, string name, string aside, InPlaceChange change)
{
    /// <summary>What is to become of it.</summary>
    public InPlaceChange Change { get; } = change;

    /// <summary>What is there.</summary>
    public PathState Present => PathStates.Read(folder, name);

    private PathState Aside => PathStates.Read(folder, aside);

    /// <summary>Clears up after a process that died here.</summary>
    /// <returns>Null when all is well; else what the user must know.</returns>
    public string? Recover()
    {
        folder.Delete(aside + ".part");
        var left = Aside;
        // What was prepared, or what was taken out and is in the vault. Anything else was the user's, and goes back.
        if (left == Change.After || left == Change.Before)
            folder.Delete(aside);
        else if (left.Kind != PathKind.Absent)
            return PutBack();
        return null;
    }

    /// <summary>Prepares the new content beside the place, durably.</summary>
    public void Prepare(Stream content)
    {
        if (Change.After.Kind == PathKind.Link)
            folder.MakeLink(aside, new StreamReader(content, Encoding.UTF8).ReadToEnd());
        else
        {
            folder.WriteDurably(aside + ".part", content, Change.After.Permissions);
            folder.MoveIfFree(aside + ".part", aside);
        }
    }

    /// <summary>Puts what was prepared into a place that is free.</summary>
    /// <returns>False when it was not free.</returns>
    public bool MoveIn()
    {
        if (folder.MoveIfFree(aside, name))
            return true;
        folder.Delete(aside);
        return false;
    }

    /// <summary>Exchanges what was prepared with what is there, if that is what was expected.</summary>
    /// <returns>False when it was not; then it is there again.</returns>
    public bool Exchange()
    {
        if (!folder.TryExchange(aside, name))
        {
            var expected = Present == Change.Before;
            if (expected)
                folder.Replace(aside, name);
            folder.Delete(aside);
            return expected;
        }
        return Keep();
    }

    /// <summary>Takes away what is there, if that is what was expected.</summary>
    /// <returns>False when it was not; then it is there again.</returns>
    public bool TakeAway() => folder.MoveIfFree(name, aside) && Keep();

    private bool Keep()
    {
        if (Aside == Change.Before)
        {
            folder.Delete(aside);
            return true;
        }
        PutBack();
        return false;
    }

    private string? PutBack()
    {
        if (!folder.MoveIfFree(aside, name) && Present == Change.After && folder.TryExchange(aside, name) && Aside == Change.After)
            folder.Delete(aside);
        return folder.Stat(aside) is null ? "it was changed meanwhile" : $"it was changed twice meanwhile; what it held before is in '{aside}' beside it";
    }
}
