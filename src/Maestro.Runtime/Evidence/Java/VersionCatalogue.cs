using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>A version catalogue of Gradle's: names for libraries and plugins, with their versions.</summary>
/// <param name="toml">What it says.</param>
internal sealed class VersionCatalogue(DataNode toml)
{
    /// <summary>The library a build file calls <c>libs.a.b</c>; null where there is none.</summary>
    /// <param name="accessor">What follows <c>libs.</c>; dots stand for hyphens and underscores.</param>
    public (string Name, string? Version)? Library(string accessor)
    {
        var value = Entry(toml["libraries"], accessor);
        if (value.Text?.Split(':') is [var group, var artifact, .. var rest])
            return ($"{group}:{artifact}", rest.FirstOrDefault());
        var module = value["module"].Text ?? (value["group"].Exists ? $"{value["group"].Text}:{value["name"].Text}" : null);
        return module is null ? null : (module, Version(value["version"]));
    }

    /// <summary>The libraries of a bundle; empty where there is none.</summary>
    public IEnumerable<(string Name, string? Version)> Bundle(string accessor) =>
        Entry(toml["bundles"], accessor).Items.Select(item => Library(item.Text ?? "")).OfType<(string, string?)>();

    /// <summary>The plugin a build file calls <c>libs.plugins.a</c>; null where there is none.</summary>
    public (string Name, string? Version)? Plugin(string accessor)
    {
        var value = Entry(toml["plugins"], accessor);
        if (value.Text?.Split(':') is [var id, .. var rest])
            return (id, rest.FirstOrDefault());
        return value["id"].Text is { } named ? (named, Version(value["version"])) : null;
    }

    private string? Version(DataNode version) =>
        version.Text ?? (version["ref"].Text is { } name ? Rich(toml["versions"][name]) : Rich(version));

    private static string? Rich(DataNode version) => version.Text ?? version["strictly"].Text ?? version["require"].Text ?? version["prefer"].Text;

    private static DataNode Entry(DataNode table, string accessor) => table[table.Entries.Select(e => e.Name).FirstOrDefault(name => Dotted(name) == Dotted(accessor)) ?? ""];

    private static string Dotted(string name) => name.Replace('-', '.').Replace('_', '.');
}
