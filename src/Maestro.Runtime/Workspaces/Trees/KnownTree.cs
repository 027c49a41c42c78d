using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;
using Maestro.Runtime.Workspaces.Watching;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>A folder on disk, and what is known of what it holds.</summary>
internal class KnownTree : IDisposable
{
    /// <summary>Names the folder; nothing is read or written yet.</summary>
    /// <param name="root">Absolute path.</param>
    /// <param name="rules">What is ignored in it.</param>
    /// <param name="clock">Tells how old a file is.</param>
    public KnownTree(string root, IgnoreRules rules, TimeProvider clock) => (Root, Rules, Clock) = (root, rules, clock);

    /// <summary>Its root folder.</summary>
    public string Root { get; }

    /// <summary>What is ignored in it.</summary>
    public IgnoreRules Rules { get; }

    /// <summary>Tells how old a file is.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Whether others write in it while it is read: then no file's content is certain by its stat, and each that changed is read every time.</summary>
    public bool InMotion { get; init; }

    /// <summary>What large files in it are cloned from; null when every byte that is written shall come from the vault, as to prove that it is there.</summary>
    public CloneSources? Sources { get; init; }

    /// <summary>What it was last known to hold; nothing when it is new.</summary>
    public FolderNode Content { get; set; } = FolderNode.Empty;

    /// <summary>What may have happened in it since it was last scanned.</summary>
    public Unseen Unseen { get; set; } = Unseen.Anything;

    /// <summary>Tells which folders changed; null where that cannot be had.</summary>
    public TreeWatch? Watch { get; } = TreeWatch.TryStart();

    /// <summary>The last scan; null before the first.</summary>
    public Snapshot? Last { get; set; }

    /// <summary>Whether its root is a folder: an agent may have removed it, or put a link or a file in its place.</summary>
    public bool Stands => FileStat.Read(Root) is { IsFolder: true };

    /// <inheritdoc/>
    public void Dispose()
    {
        Rules.Dispose();
        Watch?.Dispose();
    }
}
