namespace Maestro.Runtime.Git;

/// <summary>Whether something is there, for where being wrong would cost something: <see cref="File.Exists"/> says no also when it cannot look.</summary>
internal static class Presence
{
    /// <summary>Whether a file, folder or link is there.</summary>
    /// <exception cref="IOException">It cannot be told.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static bool Of(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
