using System.Reflection;
using System.Text.Json;
using Json.Schema;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Schema;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Inspection;
using Maestro.Runtime.Plugins.Schema;
using Maestro.Runtime.Plugins.Sources;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>One set of plugins, and the two that judge a file by it: an editor with the schema, and the check.</summary>
internal sealed class EditorBench
{
    private readonly ExtensionCatalogue catalogue;
    private readonly JsonSchema schema;

    private EditorBench(ExtensionCatalogue catalogue, bool complete)
    {
        this.catalogue = catalogue;
        Text = SchemaText.Of(DefinitionKeys.Shape, PluginProvision.Of(catalogue.Plugins, Inspected, complete));
        schema = JsonSchema.FromText(Text);
    }

    internal static string Root { get; } = Metadata("RootDirectory");

    /// <summary>Where the tool's plugins are.</summary>
    internal static string BundledFolder { get; } = Path.Combine(Path.GetDirectoryName(Metadata("ToolDll"))!, "plugins");

    /// <summary>The tool's plugins and nothing else.</summary>
    internal static EditorBench Bundled { get; } = With(BundledFolder);

    /// <summary>The schema.</summary>
    internal string Text { get; }

    internal IReadOnlyList<PluginManifest> Plugins => catalogue.Plugins;

    private static IEnumerable<PluginManifest> Inspected => Names.Select(name => PluginInspector.Inspect(new(Named(name), name, Path.Combine(BundledFolder, name, $"{name}.dll"))).Value!);

    private static IEnumerable<string> Names => new PluginLocator(BundledFolder, BundledFolder).Bundled;

    /// <summary>The tool's plugins and some more.</summary>
    /// <param name="folder">The folder theirs are in.</param>
    /// <param name="plugins">Their names.</param>
    internal static EditorBench With(string folder, params string[] plugins) => Of(folder, true, [.. Names.Select(Named), .. plugins.Select(p => new PluginReference("", null, p, Spot))]);

    /// <summary>Plugins that could be read where others could not.</summary>
    internal static EditorBench Incomplete() => Of(BundledFolder, false, [.. Names.Select(Named)]);

    /// <summary>No plugins at all.</summary>
    internal static EditorBench Empty() => Of(BundledFolder, true, []);

    /// <summary>What an editor underlines.</summary>
    internal IReadOnlyList<string> Editor(YamlMap yaml)
    {
        var results = schema.Evaluate(JsonSerializer.SerializeToElement(EditorYaml.Of(yaml)), new() { OutputFormat = OutputFormat.List });
        if (results.IsValid)
            return [];
        var errors = (results.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).ToList();
        return errors.Count > 0 ? errors : ["refused"];
    }

    internal IReadOnlyList<string> Editor(string yaml) => Editor(Read(yaml));

    /// <summary>What the check says.</summary>
    internal IReadOnlyList<Diagnostic> Check(YamlMap yaml)
    {
        var pipeline = DefinitionReader.Read(yaml);
        return pipeline.Ok ? CompositionCheck.Verify(pipeline.Value, catalogue) : pipeline.Problems;
    }

    internal IReadOnlyList<Diagnostic> Check(string yaml) => Check(Read(yaml));

    internal static YamlMap Read(string yaml)
    {
        var map = YamlText.Read(yaml, "maestro.yaml");
        Assert.That(map.Problems, Is.Empty);
        return map.Value!;
    }

    private static EditorBench Of(string folder, bool complete, IReadOnlyList<PluginReference> plugins)
    {
        var catalogue = ExtensionCatalogue.Build(plugins, new(BundledFolder, folder));
        Assert.That(catalogue.Problems, Is.Empty);
        return new(catalogue.Value!, complete);
    }

    private static SourceSpot Spot { get; } = SourceSpot.Of("maestro.yaml");

    private static PluginReference Named(string name) => new(name, null, null, Spot);

    private static string Metadata(string key) => typeof(EditorBench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
