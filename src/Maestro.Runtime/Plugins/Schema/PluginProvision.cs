using System.Text.Json.Nodes;
using Maestro.Runtime.Configuration.Schema;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Plugins.Schema;

/// <summary>What plugins provide, in the words of the schema.</summary>
internal static class PluginProvision
{
    /// <summary>All of it. Of two extensions with one id the first counts; that there are two is for the check to say.</summary>
    /// <param name="plugins">The plugins in use that could be read.</param>
    /// <param name="bundled">Those that travel with the tool.</param>
    /// <param name="complete">Whether all plugins in use could be read.</param>
    public static Provision Of(IEnumerable<PluginManifest> plugins, IEnumerable<PluginManifest> bundled, bool complete) =>
        new([.. plugins.SelectMany(p => p.Extensions).Select(Extension).DistinctBy(e => (e.Kind, e.Id)), .. bundled.Select(Plugin)], complete);

    private static Provided Extension(ExtensionInfo extension) =>
        new(Kind(extension.Kind), extension.Id, extension.Summary, extension.Options.DistinctBy(o => o.Key).ToDictionary(o => o.Key, OptionSchema.Of));

    private static Provided Plugin(PluginManifest plugin) => new(
        ProvidedKinds.BundledPlugin, plugin.Location.Name,
        string.Join("; ", plugin.Extensions.GroupBy(e => e.Kind.Word(), e => e.Id).Select(kind => $"{kind.Key}: {string.Join(", ", kind.Order(StringComparer.Ordinal))}")) + ".",
        new Dictionary<string, JsonObject>());

    private static string Kind(ExtensionKind kind) => kind switch
    {
        ExtensionKind.Phase => ProvidedKinds.Phase,
        ExtensionKind.Decision => ProvidedKinds.Decision,
        ExtensionKind.Recovery => ProvidedKinds.Recovery,
        ExtensionKind.Agent => ProvidedKinds.Agent,
        _ => ProvidedKinds.Gate,
    };
}
