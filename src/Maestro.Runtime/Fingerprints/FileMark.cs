using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Fingerprints;

/// <summary>By what an entry of the working tree is known again.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Stat">What the file system said of it; null for a name that is not UTF-8, of which nothing but its being there is known.</param>
/// <param name="Settled">Whether a later write cannot leave the same <paramref name="Stat"/>.</param>
/// <param name="Clean">What git stored of it, where git called it unchanged.</param>
/// <param name="Raw">Git's name of its bytes as they lay there, where git has nothing of it to compare with.</param>
internal sealed record FileMark(string Path, FileStat? Stat, bool Settled = true, string? Clean = null, string? Raw = null)
{
    /// <summary>Whether the file system alone says that it is as it was.</summary>
    /// <param name="now">The same path, later.</param>
    public bool IsVouchedFor(FileMark now) => Settled && (Stat is { IsFolder: true } ? now.Stat?.Mode == Stat?.Mode : now.Stat == Stat);
}
