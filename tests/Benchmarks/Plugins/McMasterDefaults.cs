using Maestro;
using McMaster.NETCore.Plugins;

namespace Benchmarks.Plugins;

/// <summary>As the loader's own documentation shows it: one loader a plugin, the contract's type shared, nothing checked before.</summary>
internal static class McMasterDefaults
{
    /// <summary>The extensions.</summary>
    internal static IReadOnlyList<object> Load(string folder, int count) =>
    [
        .. Enumerable.Range(0, count).Select(PluginSet.Name)
            .Select(name => PluginLoader.CreateFromAssemblyFile(Path.Combine(folder, name, $"{name}.dll"), sharedTypes: [typeof(IQualityGate)]))
            .SelectMany(loader => Reflected.Extensions(loader.LoadDefaultAssembly())),
    ];
}
