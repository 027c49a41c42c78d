using UpgradeBench.Packages;

namespace UpgradeBench.Feeds;

/// <summary>A folder of real packages, as NuGet takes it for a source.</summary>
internal static class FolderFeed
{
    /// <summary>Fills a folder with made packages and with what tests need.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="packages">The packages that are made.</param>
    public static void Write(string folder, IReadOnlyList<Made> packages)
    {
        Directory.CreateDirectory(folder);
        foreach (var package in packages)
            Packed.Write(package, packages, folder);
        MachinePackages.LinkInto(folder);
    }
}
