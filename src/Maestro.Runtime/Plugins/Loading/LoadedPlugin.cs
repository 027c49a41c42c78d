using System.Reflection;
using McMaster.NETCore.Plugins.Loader;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>
/// A plugin in its own load context. The only file that knows McMaster: the contract is shared by type, everything else of the plugin is its
/// own. Not collectible: the tool is short-lived, and unloading leaks through the base library's caches.
/// </summary>
internal sealed class LoadedPlugin
{
    // Sharing a type would walk all that its assembly refers to, anew for each plugin; the contract refers to the base library alone.
    private static readonly AssemblyName Contract = typeof(IPhaseHandler).Assembly.GetName();

    private LoadedPlugin(PluginManifest manifest, Assembly assembly) => (Manifest, Assembly) = (manifest, assembly);

    /// <summary>What pre-flight found.</summary>
    public PluginManifest Manifest { get; }

    /// <summary>The plugin's assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>Loads the assembly; nothing of it runs yet.</summary>
    public static LoadedPlugin Load(PluginManifest manifest)
    {
        var builder = new AssemblyLoadContextBuilder();
        builder.SetMainAssemblyPath(manifest.Location.Dll);
        builder.IsLazyLoaded(true);
        builder.PreferDefaultLoadContextAssembly(Contract);
        var assembly = builder.Build().LoadFromAssemblyPath(manifest.Location.Dll);
        NativeLibraries.FoundIn(assembly, Path.GetDirectoryName(manifest.Location.Dll)!);
        return new(manifest, assembly);
    }
}
