namespace Maestro.Runtime.Plugins.Projects;

/// <summary>Where plugins built from projects are kept: one folder for each state of what they were built from, shared by all repositories of a user.</summary>
/// <param name="home">The state folder.</param>
/// <param name="clock">Tells for how long something has not been used.</param>
internal sealed class BuiltPlugins(string home, TimeProvider clock)
{
    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);

    private string Root => Path.Combine(home, "plugins", "built");

    /// <summary>What was built from these inputs, or null. Asking counts as using it.</summary>
    public string? Find(string hash)
    {
        var folder = Path.Combine(Root, hash);
        if (!Directory.Exists(folder))
            return null;
        Directory.SetLastWriteTimeUtc(folder, clock.GetUtcNow().UtcDateTime);
        return Directory.GetDirectories(folder).SingleOrDefault();
    }

    /// <summary>A new, empty folder to build in.</summary>
    public string Begin(string hash) => Directory.CreateDirectory(Path.Combine(Root, $".{hash}-{Guid.NewGuid():N}")).FullName;

    /// <summary>Keeps what was built, and throws away what nobody has used for a month.</summary>
    /// <param name="hash">The inputs.</param>
    /// <param name="work">The folder it was built in.</param>
    /// <param name="built">The folder in that with the plugin's folder in it.</param>
    /// <returns>The plugin's folder.</returns>
    public string Keep(string hash, string work, string built)
    {
        try
        {
            Directory.Move(built, Path.Combine(Root, hash));
        }
        catch (IOException) when (Directory.Exists(Path.Combine(Root, hash)))
        {
            // Another process was faster, with the same.
        }
        foreach (var old in Directory.GetDirectories(Root))
            if (old != work && clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(old) > Unused)
                Directory.Delete(old, recursive: true);
        return Find(hash)!;
    }
}
