using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Maestro.Runtime.Git;

/// <summary>Git's name of an object: SHA-1 over its type, its length and its content. The format is git's; nothing is kept secret by it.</summary>
internal static class ObjectName
{
    /// <summary>The name of a <c>blob</c> or <c>tree</c>, in lower-case hexadecimal.</summary>
    public static string Of(string type, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"{type} {content.Length}\0"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The name of a <c>blob</c>, read piece by piece.</summary>
    /// <param name="content">Its bytes; a stream that knows its length.</param>
    public static string OfBlob(Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        Append(hash, content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The checksum at the end of git's own files.</summary>
    public static byte[] ChecksumOf(Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        Append(hash, content);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, Stream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        while (content.Read(buffer) is var read and > 0)
            hash.AppendData(buffer, 0, read);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
