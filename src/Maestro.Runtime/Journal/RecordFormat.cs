using System.Security.Cryptography;

namespace Maestro.Runtime.Journal;

/// <summary>The parts of a line that are the same in every record, and its hash.</summary>
/// <remarks>
/// <c>{"v":1,"seq":…,"utc":…,"mono":…,"run":…,"type":…,"key":…,"payload":…,"prev":…</c> is what is hashed; <c>,"hash":"…"}</c> and a line
/// feed follow. Nothing in a line is optional and nothing may be added, so that no byte can change unseen.
/// </remarks>
internal static class RecordFormat
{
    /// <summary>The version written.</summary>
    internal const int Version = 1;

    /// <summary>Characters of a hash in hex.</summary>
    internal const int HashLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>What every line begins with; the version's digits follow.</summary>
    internal static ReadOnlySpan<byte> VersionPrefix => "{\"v\":"u8;

    /// <summary>What comes between the hashed part and the hash.</summary>
    internal static ReadOnlySpan<byte> HashPrefix => ",\"hash\":\""u8;

    /// <summary>What comes after the hash.</summary>
    internal static ReadOnlySpan<byte> End => "\"}"u8;

    /// <summary>The <c>prev</c> of the first record.</summary>
    internal static string Genesis { get; } = new('0', HashLength);

    /// <summary>The hash of the part that is hashed, in lower-case hex.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="hex">Takes <see cref="HashLength"/> bytes.</param>
    internal static void Hash(ReadOnlySpan<byte> bytes, Span<byte> hex)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        Convert.TryToHexStringLower(hash, hex, out _);
    }
}
