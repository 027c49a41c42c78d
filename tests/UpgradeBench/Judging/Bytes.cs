using System.Text;
using UpgradeBench.Proving;
using UpgradeBench.Running;

namespace UpgradeBench.Judging;

/// <summary>Every file of what was delivered is what it must be, byte for byte: the versions that are right, and all else as it was.</summary>
internal static class Bytes
{
    private const string Lock = "packages.lock.json";

    /// <summary>What is not so.</summary>
    public static IEnumerable<string> Problems(Upgraded run, string delivered)
    {
        var right = run.Laid.Files(mark => mark.To).ToDictionary(file => file.Path, file => file.Bytes);
        if (run.Laid.Shape.HasLockFiles)
            foreach (var (path, bytes) in Locks(run.Laid))
                right[path] = bytes;
        var there = Directory.GetFiles(delivered, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(delivered, file)).ToList();
        foreach (var path in there.Except(right.Keys))
            yield return $"{path} was added";
        foreach (var path in right.Keys.Except(there))
            yield return $"{path} is gone";
        foreach (var path in there.Intersect(right.Keys))
            if (File.ReadAllBytes(Path.Combine(delivered, path)) is var bytes && !bytes.AsSpan().SequenceEqual(right[path]))
                yield return $"{path} is\n{Encoding.UTF8.GetString(bytes)}\nand must be\n{Encoding.UTF8.GetString(right[path])}";
    }

    // What NuGet itself writes for the versions that are right.
    private static IEnumerable<(string Path, byte[] Bytes)> Locks(Laid laid)
    {
        var folder = laid.Beside("locked", mark => mark.To);
        Program.Run("dotnet restore --force-evaluate", folder, laid.Repository.Beside);
        return Directory.GetFiles(folder, Lock, SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file), File.ReadAllBytes(file)));
    }
}
