using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Dispatching;

/// <summary>Claims on files by numbers, and which of them may mean one file, as <see cref="GlobClaims.Overlap(string, string)"/> says; found by hashing, never pair by pair.</summary>
/// <param name="expected">About how many there will be.</param>
internal sealed class ClaimNumbers(int expected)
{
    // No plain claim has the mark in it, so one table serves both.
    private const char GlobMark = '*';

    private readonly Dictionary<string, int> numbers = new(expected, StringComparer.OrdinalIgnoreCase);
    private readonly List<string> claims = new(expected);
    // How long the texts are that begin whatever a glob may match: few, however many globs there are.
    private readonly SortedSet<int> globLengths = [];

    /// <summary>The number of a claim. Claims that reach the same files have the same one.</summary>
    public int Of(string claim)
    {
        var key = Key(claim);
        if (numbers.TryGetValue(key, out var number))
            return number;
        numbers.Add(key, number = claims.Count);
        claims.Add(key);
        if (key[^1] == GlobMark)
            globLengths.Add(key.Length - 1);
        return number;
    }

    /// <summary>For each claim the others that may mean a file of its own.</summary>
    public int[][] Near()
    {
        var near = new List<int>?[claims.Count];
        var above = new List<int>();
        for (var claim = 0; claim < claims.Count; claim++)
        {
            above.Clear();
            Above(Text(claims[claim]), above);
            foreach (var other in above)
            {
                if (other == claim)
                    continue;
                (near[claim] ??= []).Add(other);
                (near[other] ??= []).Add(claim);
            }
        }

        return Array.ConvertAll(near, n => n?.ToArray() ?? []);
    }

    /// <summary>The claims that may mean this file.</summary>
    public List<int> Meaning(string file)
    {
        var found = new List<int>();
        var key = Key(file);
        if (numbers.TryGetValue(key, out var same))
            found.Add(same);
        Above(Text(key), found);
        return [.. found.Distinct()];
    }

    private static string Key(string claim)
    {
        var (text, glob) = GlobClaims.Reach(claim);
        // A plain claim on the root is one on everything.
        return glob || text.Length == 0 ? text + GlobMark : text;
    }

    private static ReadOnlySpan<char> Text(string key) => key[^1] == GlobMark ? key.AsSpan()[..^1] : key;

    // The folders it lies in, and the globs that may match it.
    private void Above(ReadOnlySpan<char> text, List<int> found)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '/' && lookup.TryGetValue(text[..at], out var folder))
                found.Add(folder);
        }

        if (globLengths.Count == 0)
            return;
        Span<char> buffer = new char[text.Length + 1];
        foreach (var length in globLengths)
        {
            if (length > text.Length)
                break;
            text[..length].CopyTo(buffer);
            buffer[length] = GlobMark;
            if (lookup.TryGetValue(buffer[..(length + 1)], out var glob))
                found.Add(glob);
        }
    }
}
