namespace Maestro.Runtime.Plugins.Restore;

/// <summary>Where plugins restored from packages are laid out: one folder a version, shared by all repositories of a user.</summary>
/// <param name="home">The state folder.</param>
internal sealed class RestoredPlugins(string home)
{
    /// <summary>The folder of a plugin, there or not.</summary>
    public string Folder(string id, string version) => Path.Combine(home, "plugins", id.ToLowerInvariant(), version.ToLowerInvariant(), id);

    /// <summary>The folder of a plugin that is restored, or null.</summary>
    public string? Find(string id, string version) => Directory.Exists(Folder(id, version)) ? Folder(id, version) : null;
}
