using LibGit2Sharp;

namespace Maestro.Runtime.Git;

/// <summary>Makes the folder of an object store: beside its place, on disk, and then there in one step.</summary>
internal static class StoreFolder
{
    /// <summary>Makes it; who comes second uses what the first made.</summary>
    /// <param name="path">Its place.</param>
    public static void Create(string path)
    {
        var aside = $"{path}.{Guid.NewGuid():N}";
        Repository.Init(aside, isBare: true);
        foreach (var file in Directory.GetFiles(aside))
            using (var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(handle);
        foreach (var part in Directory.GetDirectories(aside, "*", SearchOption.AllDirectories).Append(aside))
            DirectorySync.Sync(part);
        try
        {
            Directory.Move(aside, path);
            DirectorySync.Sync(Path.GetDirectoryName(path)!);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            // Another run was first.
            Directory.Delete(aside, recursive: true);
        }
    }
}
