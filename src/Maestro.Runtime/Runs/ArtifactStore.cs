using System.Security.Cryptography;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Runs;

/// <summary>Keeps bytes by their hash. What it returned from <see cref="Put"/> is on disk.</summary>
internal sealed class ArtifactStore(string folder)
{
    /// <summary>Keeps the bytes.</summary>
    /// <returns>Their SHA-256, in hexadecimal.</returns>
    public string Put(ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = Path.Combine(folder, hash);
        if (File.Exists(path))
        {
            // Who put it there may have died before its name was on disk.
            DirectorySync.Sync(folder);
            return hash;
        }
        Directory.CreateDirectory(folder);
        // A name of its own: two attempts may well say the same at the same moment.
        var temporary = $"{path}.{Path.GetRandomFileName()}.new";
        using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }
        File.Move(temporary, path, overwrite: true);
        DirectorySync.Sync(folder);
        return hash;
    }

    /// <summary>The bytes of a hash.</summary>
    /// <exception cref="InvalidDataException">They are not what they were.</exception>
    public byte[] Get(string hash)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, hash));
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash
            ? content
            : throw new InvalidDataException($"artifact {hash} was changed after it was written");
    }
}
