using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;

namespace Benchmarks.Plugins;

/// <summary>As the tool does it: located, inspected, each loaded in its own context, its services composed, its options bound, its extension made.</summary>
internal static class Ours
{
    /// <summary>The extensions.</summary>
    internal static IReadOnlyList<object> Load(string folder, int count)
    {
        var spot = SourceSpot.Of("maestro.yaml");
        var references = Enumerable.Range(0, count).Select(i => new PluginReference(PluginSet.Name(i), null, null, spot)).ToList();
        var catalogue = ExtensionCatalogue.Build(references, new(folder, folder));
        var activator = new ExtensionActivator(catalogue.Value!, []);
        var none = new YamlMap(spot, []);
        return [.. catalogue.Value!.Plugins.SelectMany(p => p.Extensions).Select(e => activator.Create<object>(e.Kind, e.Id, none).Value!)];
    }
}
