using System.Text;

namespace Maestro.Runtime.Processes;

/// <summary>Byte sequences that must not be seen in output.</summary>
internal sealed class SecretList
{
    private readonly byte[][] _secrets;

    /// <param name="values">The values; empty ones are left out.</param>
    internal SecretList(IEnumerable<string> values)
    {
        // Longest first, so that of two secrets that start alike the longer one is taken whole.
        _secrets = [.. values.Where(value => value.Length > 0).Distinct().Select(Encoding.UTF8.GetBytes).OrderByDescending(bytes => bytes.Length)];
    }

    /// <summary>How many there are.</summary>
    internal int Count => _secrets.Length;

    /// <summary>Length of the longest in bytes.</summary>
    internal int Longest => _secrets.Length == 0 ? 0 : _secrets[0].Length;

    /// <summary>The secret's bytes.</summary>
    internal ReadOnlySpan<byte> this[int index] => _secrets[index];

    /// <summary>Where the longest tail of <paramref name="bytes"/> starts that could be the beginning of a secret; its length when none does.</summary>
    internal int StartOfPartial(ReadOnlySpan<byte> bytes)
    {
        for (var start = Math.Max(0, bytes.Length - Longest + 1); start < bytes.Length; start++)
        {
            var tail = bytes[start..];
            foreach (var secret in _secrets)
            {
                if (secret.Length > tail.Length && secret.AsSpan().StartsWith(tail))
                    return start;
            }
        }

        return bytes.Length;
    }
}
