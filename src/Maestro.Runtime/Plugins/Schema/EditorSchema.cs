using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Schema;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Inspection;
using Maestro.Runtime.Plugins.Projects;
using Maestro.Runtime.Plugins.Sources;

namespace Maestro.Runtime.Plugins.Schema;

/// <summary>The JSON Schema by which an editor completes and explains <c>maestro.yaml</c>. It comes out whatever is wrong: that is when it is needed.</summary>
/// <param name="Text">The schema.</param>
/// <param name="Plugins">The plugins whose extensions are in it.</param>
/// <param name="Missing">What kept other extensions out of it; while there is anything, the schema lets names pass that it does not know.</param>
internal sealed record EditorSchema(string Text, IReadOnlyList<PluginManifest> Plugins, IReadOnlyList<Diagnostic> Missing)
{
    /// <summary>Reads the metadata of the plugins that a repository's configuration names, and writes the schema.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="file">A configuration named by the user, or null for the usual one.</param>
    /// <param name="sources">Where plugins come from.</param>
    /// <param name="projects">Builds those that are projects.</param>
    /// <param name="ct">Ends the building.</param>
    public static async Task<EditorSchema> WriteAsync(string root, string? file, PluginSources sources, ProjectPlugins projects, CancellationToken ct)
    {
        var missing = new List<Diagnostic>();
        var bundled = Bundled(sources.Locator());
        // Without a file there is nothing yet that names any: all that travel with the tool may be.
        var named = file is null && !File.Exists(Path.Combine(root, ConfigurationFile.Name)) ? null : ConfigurationFile.Plugins(root, file, missing);
        var plugins = named is null ? bundled : [];
        foreach (var reference in named ?? [])
        {
            var plugin = await InspectAsync(reference, sources, projects, ct);
            missing.AddRange(plugin.Problems);
            if (plugin.Ok)
                plugins.Add(plugin.Value);
        }
        return new(SchemaText.Of(DefinitionKeys.Shape, PluginProvision.Of(plugins, bundled, missing.Count == 0)), plugins, missing);
    }

    // One by one: what is wrong with one of them keeps no other out.
    private static async Task<Outcome<PluginManifest>> InspectAsync(PluginReference reference, PluginSources sources, ProjectPlugins projects, CancellationToken ct)
    {
        var locator = await sources.ReadyAsync([reference], projects, ct);
        var location = locator.Ok ? locator.Value.Locate(reference) : locator.As<PluginLocation>();
        return location.Ok ? PluginInspector.Inspect(location.Value) : location.As<PluginManifest>();
    }

    private static List<PluginManifest> Bundled(PluginLocator locator) =>
    [
        .. locator.Bundled.Select(name => locator.Locate(new(name, null, null, SourceSpot.Of("(bundled)"))))
            .Where(location => location.Ok).Select(location => PluginInspector.Inspect(location.Value!)).Where(plugin => plugin.Ok).Select(plugin => plugin.Value!),
    ];
}
