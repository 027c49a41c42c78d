namespace Maestro.Runtime.Plugins;

/// <summary>What a plugin's metadata says of it.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Version">Its assembly's version.</param>
/// <param name="Contract">The contract version it was built for; null when nothing stamped it.</param>
/// <param name="Extensions">Its extensions.</param>
/// <param name="Services">Full names of the classes that stand for its own interfaces.</param>
internal sealed record PluginManifest(PluginLocation Location, string Version, string? Contract, IReadOnlyList<ExtensionInfo> Extensions, IReadOnlyList<string> Services)
{
    /// <summary>What sets this build of it apart from any other: its module's version id.</summary>
    public required Guid Build { get; init; }

    /// <summary>Whether its code has a call of <see cref="Environment.Exit(int)"/>.</summary>
    public bool CallsExit { get; init; }
}
