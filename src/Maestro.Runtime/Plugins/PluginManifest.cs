namespace Maestro.Runtime.Plugins;

/// <summary>What a plugin's metadata says of it.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Version">Its assembly's version.</param>
/// <param name="Contract">The contract version it was built for; null when nothing stamped it.</param>
/// <param name="Extensions">Its extensions.</param>
/// <param name="Services">Full names of the classes that stand for its own interfaces.</param>
internal sealed record PluginManifest(PluginLocation Location, string Version, string? Contract, IReadOnlyList<ExtensionInfo> Extensions, IReadOnlyList<string> Services);
