using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Inspection;
using Maestro.Runtime.Plugins.Sources;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Every extension of the plugins in use, by kind and id. Built from metadata alone.</summary>
internal sealed class ExtensionCatalogue
{
    private const int WorthACore = 8;

    private readonly Dictionary<string, ProvidedExtension> extensions = [];

    private ExtensionCatalogue(IReadOnlyList<PluginManifest> plugins) => Plugins = plugins;

    /// <summary>The plugins in use.</summary>
    public IReadOnlyList<PluginManifest> Plugins { get; }

    /// <summary>Locates and inspects every plugin; reports all problems at once.</summary>
    public static Outcome<ExtensionCatalogue> Build(IReadOnlyList<PluginReference> references, PluginLocator locator)
    {
        var problems = new List<Diagnostic>();
        var plugins = new List<PluginManifest>();
        foreach (var manifest in Inspect(references, locator))
        {
            problems.AddRange(manifest.Problems);
            if (manifest.Ok)
                plugins.Add(manifest.Value);
        }
        var catalogue = new ExtensionCatalogue(plugins);
        foreach (var plugin in plugins)
            foreach (var extension in plugin.Extensions)
                if (!catalogue.extensions.TryAdd(Key(extension.Kind, extension.Id), new(plugin, extension)))
                    problems.Add(Duplicate(catalogue.extensions[Key(extension.Kind, extension.Id)], plugin, extension));
        return problems.Count > 0 ? new Outcome<ExtensionCatalogue>(null, problems) : catalogue;
    }

    // In the references' order, whichever core was done first. A few are done sooner than another core is woken.
    private static Outcome<PluginManifest>[] Inspect(IReadOnlyList<PluginReference> references, PluginLocator locator)
    {
        var found = new Outcome<PluginManifest>[references.Count];
        var next = -1;
        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < found.Length; i = Interlocked.Increment(ref next))
                found[i] = Inspect(references[i], locator);
        }
        var others = new Task[Math.Clamp(found.Length / WorthACore - 1, 0, Environment.ProcessorCount - 1)];
        for (var i = 0; i < others.Length; i++)
            others[i] = Task.Run(Work);
        Work();
        Task.WaitAll(others);
        return found;
    }

    private static Outcome<PluginManifest> Inspect(PluginReference reference, PluginLocator locator)
    {
        var location = locator.Locate(reference);
        return location.Ok ? PluginInspector.Inspect(location.Value) : location.As<PluginManifest>();
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
