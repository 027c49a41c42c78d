using System.Security.Cryptography;

namespace Maestro.Runtime.Integrity;

/// <summary>The files of a run as they were when it ended, but for those that have a chain of their own or are not kept.</summary>
internal static class RunSeal
{
    /// <summary>The folder of results, each named by its hash.</summary>
    public const string Artifacts = "artifacts";

    // The journal has its chain; working trees go; what is restored and said later comes later.
    private static readonly HashSet<string> Others = ["journal", "workspaces", "scratch", "restored", "reviews.jsonl"];

    /// <summary>Hashes them.</summary>
    /// <param name="run">The run's folder.</param>
    public static IReadOnlyList<FileSeal> Take(string run) => [.. Files(run).Order(StringComparer.Ordinal).Select(path => Of(run, path))];

    /// <summary>Hashes the beginning of a file.</summary>
    /// <param name="run">The run's folder.</param>
    /// <param name="path">The file, relative to it.</param>
    /// <param name="bytes">How much of it; more than it has is an error.</param>
    /// <exception cref="IOException">It is not there, is shorter, or cannot be read.</exception>
    public static string Hash(string run, string path, long bytes)
    {
        using var stream = new FileStream(Path.Combine(run, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        for (var left = bytes; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
                throw new EndOfStreamException($"it had {bytes} bytes and has {stream.Length}");
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FileSeal Of(string run, string path)
    {
        var bytes = new FileInfo(Path.Combine(run, path)).Length;
        // A result's name is its hash already. It is listed all the same: some are named by other results alone, and would not be missed.
        return new(path, bytes, path.StartsWith($"{Artifacts}/", StringComparison.Ordinal) ? Path.GetFileName(path) : Hash(run, path, bytes));
    }

    private static IEnumerable<string> Files(string run) => Directory.EnumerateFileSystemEntries(run)
        .Where(entry => !Others.Contains(Path.GetFileName(entry)))
        .SelectMany(entry => Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry])
        .Select(file => Path.GetRelativePath(run, file).Replace('\\', '/'))
        // A half-written result of a process that died is nobody's.
        .Where(path => !(path.StartsWith($"{Artifacts}/", StringComparison.Ordinal) && path.EndsWith(".new", StringComparison.Ordinal)));
}
