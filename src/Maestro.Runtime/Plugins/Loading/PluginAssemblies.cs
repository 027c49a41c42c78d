namespace Maestro.Runtime.Plugins.Loading;

/// <summary>The plugins that were loaded, each once: what is tried before a run is what the run then uses.</summary>
internal sealed class PluginAssemblies
{
    private readonly Dictionary<string, LoadedPlugin> loaded = [];
    private readonly Lock gate = new();

    /// <summary>The plugin, loaded at first need.</summary>
    public LoadedPlugin Of(PluginManifest manifest)
    {
        lock (gate)
            return loaded.TryGetValue(manifest.Location.Dll, out var plugin) ? plugin : loaded[manifest.Location.Dll] = LoadedPlugin.Load(manifest);
    }

    /// <summary>All that were loaded.</summary>
    public IReadOnlyList<LoadedPlugin> All
    {
        get
        {
            lock (gate)
                return [.. loaded.Values];
        }
    }
}
