using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>
/// Pipelines that are called by a name: files <c>NAME.maestro.yaml</c> at a repository's root, and those that plugins which travel with the tool carry
/// in a folder <c>pipelines</c>. The repository's own goes first.
/// </summary>
/// <param name="root">The repository's root.</param>
/// <param name="bundled">Where the tool's own plugins lie.</param>
internal sealed class NamedPipelines(string root, string bundled)
{
    private const string Ending = ".maestro.yaml";

    /// <summary>The name of the file that a pipeline has at the repository's root.</summary>
    public static string FileOf(string name) => name + Ending;

    /// <summary>The names there are, in order.</summary>
    public IReadOnlyList<string> Names => [.. Own().Concat(Bundled()).Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The file of a pipeline, by its full path.</summary>
    public Outcome<string> Find(string name) => Of(name, Own().Concat(Bundled()), Names);

    /// <summary>The file of a pipeline that travels with the tool, by its full path.</summary>
    public Outcome<string> FindBundled(string name) => Of(name, Bundled(), [.. Bundled().Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static Outcome<string> Of(string name, IEnumerable<string> files, IReadOnlyList<string> names) =>
        files.FirstOrDefault(file => NameOf(file) == name) is { } found
            ? found
            : Catalogue.UnknownPipeline.At(
                $"there is no pipeline called '{name}'{Nearest.Hint(name, names)}",
                fix: names.Count == 0 ? $"Write {FileOf(name)} at the repository's root." : $"Take one of: {string.Join(", ", names)}; or write {FileOf(name)} at the repository's root.");

    private static string NameOf(string file) => Path.GetFileName(file)[..^Ending.Length];

    private IEnumerable<string> Own() => In(root);

    private IEnumerable<string> Bundled() => Directory.Exists(bundled)
        ? Directory.EnumerateDirectories(bundled).Order(StringComparer.Ordinal).Select(plugin => Path.Combine(plugin, "pipelines")).Where(Directory.Exists).SelectMany(In)
        : [];

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Ending).Where(file => Path.GetFileName(file).Length > Ending.Length).Order(StringComparer.Ordinal);
}
