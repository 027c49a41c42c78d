using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>A file or link of a workspace, as it was when it was last read or written.</summary>
/// <param name="Stat">By which a later change is known.</param>
/// <param name="Settled">
/// Whether a later write cannot leave the same <paramref name="Stat"/>. One within the file system's clock tick after the file was read could; such
/// a file is read again.
/// </param>
/// <param name="Blob">Id of its content in the vault.</param>
/// <param name="Mode">What it is.</param>
internal sealed record FileNode(FileStat Stat, bool Settled, string Blob, TreeItemMode Mode)
{
    private const long TickNanoseconds = 50_000_000;

    /// <summary>Whether a stat that was taken at a moment tells every later write.</summary>
    /// <param name="stat">The stat.</param>
    /// <param name="moment">When it was taken, or before.</param>
    public static bool Settles(FileStat stat, DateTimeOffset moment) =>
        stat.Changed != 0 && Math.Max(stat.Modified, stat.Changed) + TickNanoseconds < (moment - DateTimeOffset.UnixEpoch).Ticks * 100;

    /// <summary>Whether its content is still that of a file with such a stat.</summary>
    public bool Holds(FileStat stat) => Settled && Stat == stat;

    /// <summary>Whether a tree holds both alike.</summary>
    public bool SameContent(FileNode other) => Blob == other.Blob && Mode == other.Mode;
}
