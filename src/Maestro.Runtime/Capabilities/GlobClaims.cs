namespace Maestro.Runtime.Capabilities;

/// <summary>Whether two claims on files may mean the same file. Wrong answers are allowed in one direction only: rather one after the other.</summary>
internal static class GlobClaims
{
    private static readonly char[] Wildcards = ['*', '?', '[', '{'];

    /// <summary>Tasks that claim nothing are unknown, not everything: they run, and what they really changed is merged by the runtime.</summary>
    public static bool Overlap(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.Any(l => right.Any(r => Overlap(l, r)));

    public static bool Overlap(string left, string right)
    {
        var (leftPrefix, leftGlob) = Reach(left);
        var (rightPrefix, rightGlob) = Reach(right);
        // A file system may fold case, so paths that differ only in it are taken for the same.
        return Reaches(leftPrefix, leftGlob, rightPrefix) || Reaches(rightPrefix, rightGlob, leftPrefix);
    }

    private static bool Reaches(string prefix, bool glob, string path)
    {
        if (!path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return false;

        // A plain path reaches itself and, as a folder, what is below it.
        return glob || path.Length == prefix.Length || prefix.Length == 0 || path[prefix.Length] == '/';
    }

    /// <summary>What comes before the first wildcard: all that begins with it may match. Without a wildcard the path, which is itself or the folder of what is below it.</summary>
    public static (string Text, bool Glob) Reach(string claim)
    {
        var path = claim.Replace('\\', '/').Trim();
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        var wildcard = path.IndexOfAny(Wildcards);
        return wildcard < 0 ? (path.TrimEnd('/'), false) : (path[..wildcard], true);
    }
}
