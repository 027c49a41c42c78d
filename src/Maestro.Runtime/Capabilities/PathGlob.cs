using System.IO.Enumeration;

namespace Maestro.Runtime.Capabilities;

/// <summary>Globs over paths relative to the workspace: <c>*</c> and <c>?</c> within a folder, <c>**</c> for any folders.</summary>
internal static class PathGlob
{
    public static bool Matches(string glob, string path) => Matches(glob.Replace('\\', '/').TrimStart('/').Split('/'), path.Split('/'));

    private static bool Matches(ReadOnlySpan<string> glob, ReadOnlySpan<string> path)
    {
        if (glob.Length == 0)
            return path.Length == 0;
        if (glob[0] == "**")
        {
            // Its last place stands for everything below; elsewhere for any number of folders.
            if (glob.Length == 1)
                return path.Length > 0;
            for (var skipped = 0; skipped <= path.Length; skipped++)
                if (Matches(glob[1..], path[skipped..]))
                    return true;
            return false;
        }

        return path.Length > 0 && FileSystemName.MatchesSimpleExpression(glob[0], path[0], ignoreCase: false) && Matches(glob[1..], path[1..]);
    }
}
