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
}
