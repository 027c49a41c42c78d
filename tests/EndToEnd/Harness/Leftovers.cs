using System.Text;

namespace EndToEnd.Harness;

/// <summary>Processes that a run started and left behind: the folder of its state is in the environment of each.</summary>
internal static class Leftovers
{
    /// <summary>The command lines of those that live.</summary>
    public static IReadOnlyList<string> Of(Scratch scratch) =>
        [.. Directory.EnumerateDirectories("/proc").Where(process => Read(process, "environ").Contains(scratch.Home, StringComparison.Ordinal)).Select(process => Read(process, "cmdline").Replace('\0', ' '))];

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file), Encoding.Latin1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, is somebody else's, or is no process.
            return "";
        }
    }
}
