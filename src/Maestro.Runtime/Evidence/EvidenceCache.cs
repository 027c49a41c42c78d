using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Evidence;

/// <summary>Keeps what was read of a tree. It can be thrown away at any time: what is missing, damaged or of another reader is read again.</summary>
/// <param name="folder">Where it is kept.</param>
internal sealed class EvidenceCache(string folder)
{
    private const int MostKept = 16;

    /// <summary>What is kept of a tree; null where that is nothing, or damaged.</summary>
    public T? Find<T>(string tree, string part) where T : class
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(tree, part));
            var sum = SHA256.HashSizeInBytes * 2;
            return bytes.Length > sum && Encoding.ASCII.GetString(bytes, 0, sum) == Sum(bytes.AsSpan(sum)) ? JsonSerializer.Deserialize<T>(bytes.AsSpan(sum), JournalJson.Options) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps something of a tree, whole or not at all. Where it cannot be kept it is read again the next time.</summary>
    public void Keep<T>(string tree, string part, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, JournalJson.Options);
        var path = PathOf(tree, part);
        // A name of its own: another process may write the same at the same moment.
        var temporary = $"{path}.{Path.GetRandomFileName()}.new";
        try
        {
            Directory.CreateDirectory(folder);
            using (var file = File.Create(temporary))
            {
                file.Write(Encoding.ASCII.GetBytes(Sum(bytes)));
                file.Write(bytes);
            }
            File.Move(temporary, path, overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept))
                old.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it. What was left half done is among the files that are thrown away as the oldest.
        }
    }

    private string PathOf(string tree, string part) => Path.Combine(folder, $"{tree}-{EvidenceReader.Version}.{part}.json");

    private static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
