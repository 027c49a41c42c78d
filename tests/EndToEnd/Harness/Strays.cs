namespace EndToEnd.Harness;

/// <summary>What a killed tool left running in a repository. A git command ends by itself, and until then its locks are there.</summary>
internal static class Strays
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits until no process stands in a folder.</summary>
    public static void Await(string folder) =>
        Assert.That(SpinWait.SpinUntil(() => !Directory.EnumerateDirectories("/proc").Any(process => StandsIn(process, folder)), Longest), Is.True, "git goes on and on");

    private static bool StandsIn(string process, string folder)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or is somebody else's.
            return false;
        }
    }
}
