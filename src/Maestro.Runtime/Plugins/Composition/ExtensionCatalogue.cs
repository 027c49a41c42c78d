using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Sources;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Every extension of the plugins in use, by kind and id. Built from metadata alone.</summary>
internal sealed class ExtensionCatalogue
{
    private readonly Dictionary<string, ProvidedExtension> extensions = [];

    private ExtensionCatalogue(IReadOnlyList<PluginManifest> plugins) => Plugins = plugins;

    /// <summary>The plugins in use.</summary>
    public IReadOnlyList<PluginManifest> Plugins { get; }

    /// <summary>Locates and inspects every plugin; reports all problems at once.</summary>
    public static Outcome<ExtensionCatalogue> Build(IReadOnlyList<PluginReference> references, PluginLocator locator)
    {
        var survey = PluginSurvey.Take(references, locator);
        return survey.Broken.Count + survey.Clashes.Count > 0 ? new Outcome<ExtensionCatalogue>(null, [.. survey.Broken, .. survey.Clashes]) : survey.Sound;
    }

    /// <summary>The catalogue of these plugins, and the ids that two of them claim.</summary>
    public static (ExtensionCatalogue Catalogue, IReadOnlyList<Diagnostic> Clashes) Of(IReadOnlyList<PluginManifest> plugins)
    {
        var catalogue = new ExtensionCatalogue(plugins);
        var clashes = new List<Diagnostic>();
        foreach (var plugin in plugins)
            foreach (var extension in plugin.Extensions)
                if (!catalogue.extensions.TryAdd(Key(extension.Kind, extension.Id), new(plugin, extension)))
                    clashes.Add(Duplicate(catalogue.extensions[Key(extension.Kind, extension.Id)], plugin, extension));
        return (catalogue, clashes);
    }

    private static Diagnostic Duplicate(ProvidedExtension first, PluginManifest plugin, ExtensionInfo second) => first.Plugin == plugin
        ? Catalogue.DuplicateExtension.At(
            $"{second.Kind.Word()} '{second.Id}' is twice in {plugin.Location.Name}: {first.Extension.TypeName} and {second.TypeName}", plugin.Location.Reference.Spot, "Give one of the two classes another id.")
        : Catalogue.DuplicateExtension.At($"{second.Kind.Word()} '{second.Id}' is in {first.Plugin.Location.Name} and in {plugin.Location.Name}", plugin.Location.Reference.Spot);

    /// <summary>The extension, or null.</summary>
    public ProvidedExtension? Find(ExtensionKind kind, string id) => extensions.GetValueOrDefault(Key(kind, id));

    /// <summary>All ids of a kind.</summary>
    public IEnumerable<string> Ids(ExtensionKind kind) => extensions.Values.Where(e => e.Extension.Kind == kind).Select(e => e.Extension.Id);

    private static string Key(ExtensionKind kind, string id) => $"{kind.Word()} {id}";
}
