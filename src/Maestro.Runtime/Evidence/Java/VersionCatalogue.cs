using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>A version catalogue of Gradle's: names for libraries and plugins, with their versions.</summary>
/// <param name="toml">What it says.</param>
internal sealed class VersionCatalogue(DataNode toml)
{
    private readonly Dictionary<(string Table, string Accessor), DataNode> entries = Named(toml);

    /// <summary>The library a build file calls <c>libs.a.b</c>; null where there is none.</summary>
    /// <param name="accessor">What follows <c>libs.</c>; dots stand for hyphens and underscores.</param>
    public (string Name, string? Version)? Library(string accessor)
    {
        var value = Entry("libraries", accessor);
        if (value.Text?.Split(':') is [var group, var artifact, .. var rest])
            return ($"{group}:{artifact}", rest.FirstOrDefault());
        var module = value["module"].Text ?? (value["group"].Exists ? $"{value["group"].Text}:{value["name"].Text}" : null);
        return module is null ? null : (module, Version(value["version"]));
    }

    /// <summary>The libraries of a bundle; empty where there is none.</summary>
    public IEnumerable<(string Name, string? Version)> Bundle(string accessor) =>
        Entry("bundles", accessor).Items.Select(item => Library(item.Text ?? "")).OfType<(string, string?)>();

    /// <summary>The plugin a build file calls <c>libs.plugins.a</c>; null where there is none.</summary>
    public (string Name, string? Version)? Plugin(string accessor)
    {
        var value = Entry("plugins", accessor);
        if (value.Text?.Split(':') is [var id, .. var rest])
            return (id, rest.FirstOrDefault());
        return value["id"].Text is { } named ? (named, Version(value["version"])) : null;
    }

    private string? Version(DataNode version) =>
        version.Text ?? (version["ref"].Text is { } name ? Rich(toml["versions"][name]) : Rich(version));

    private static string? Rich(DataNode version) => version.Text ?? version["strictly"].Text ?? version["require"].Text ?? version["prefer"].Text;

    private DataNode Entry(string table, string accessor) => entries.GetValueOrDefault((table, Dotted(accessor))) ?? toml[""];

    private static Dictionary<(string Table, string Accessor), DataNode> Named(DataNode toml)
    {
        var named = new Dictionary<(string Table, string Accessor), DataNode>();
        foreach (var (table, value) in toml.Entries)
            foreach (var (name, entry) in value.Entries)
                named.TryAdd((table, Dotted(name)), entry);
        return named;
    }

    private static string Dotted(string name) => name.Replace('-', '.').Replace('_', '.');
}
