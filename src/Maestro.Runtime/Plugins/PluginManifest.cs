namespace Maestro.Runtime.Plugins;

/// <summary>What a plugin's metadata says of it.</summary>
internal sealed record PluginManifest(PluginLocation Location, string Version, string? Contract, IReadOnlyList<ExtensionInfo> Extensions);
