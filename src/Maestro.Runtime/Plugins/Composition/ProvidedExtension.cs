namespace Maestro.Runtime.Plugins.Composition;

/// <summary>An extension and the plugin it is in.</summary>
internal sealed record ProvidedExtension(PluginManifest Plugin, ExtensionInfo Extension);
