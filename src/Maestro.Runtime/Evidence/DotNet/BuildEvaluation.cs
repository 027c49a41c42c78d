using System.Xml.Linq;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>
/// What a project file and the files it takes in say, without building anything: nothing that stands in them is run. Of every folder above, the
/// <c>Directory.*</c> files count, as most repositories have the inner ones take in the outer ones.
/// </summary>
internal sealed class BuildEvaluation
{
    private const int DeepestImport = 16;

    private readonly BuildFiles files;
    private readonly Dictionary<string, BuildProperty> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Evaluates a project.</summary>
    public BuildEvaluation(BuildFiles files, string project)
    {
        this.files = files;
        var folder = SourceFiles.FolderOf(project);
        var name = Path.GetFileNameWithoutExtension(project);
        foreach (var (key, value) in new[] { ("MSBuildProjectName", name), ("MSBuildProjectDirectory", "/" + folder), ("MSBuildProjectFile", SourceFiles.Named(project)), ("MSBuildProjectExtension", Path.GetExtension(project)) })
            properties[key] = new(value, "", 0);
        foreach (var path in files.Above(folder, "Directory.Build.props"))
            Take(path, 0);
        foreach (var path in files.Above(folder, "Directory.Packages.props"))
            Take(path, 0);
        Take(project, 0);
        foreach (var path in files.Above(folder, "Directory.Build.targets"))
            Take(path, 0);
    }

    /// <summary>Items of all kinds, in the order they are written in. Those under a condition that cannot be judged are among them.</summary>
    public List<BuildItem> Items { get; } = [];

    /// <summary>Files it was taken from.</summary>
    public IReadOnlyCollection<string> Files => seen;

    /// <summary>A property; null where it is not set, or empty.</summary>
    public BuildProperty? Find(string name) => properties.GetValueOrDefault(name) is { Value.Length: > 0 } property ? property : null;

    /// <summary>Whether a property is set to <c>true</c>.</summary>
    public bool IsTrue(string name) => Find(name) is { } property && property.Value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Expands a text as far as it can be; as it is where it cannot.</summary>
    public string Expand(string text) => BuildText.Expand(text, properties, out var complete) is { Length: > 0 } expanded && complete ? expanded : text;

    private void Take(string path, int depth)
    {
        if (depth > DeepestImport || files.Root(path) is not { } root || !seen.Add(path))
            return;
        foreach (var element in root.Elements())
            Take(element, path, depth);
    }

    private void Take(XElement element, string path, int depth)
    {
        var holds = BuildCondition.Holds(Here(element.Attribute("Condition")?.Value, path), properties);
        if (holds == false)
            return;
        switch (element.Name.LocalName)
        {
            case "PropertyGroup":
                // Of what may hold or not, nothing is concluded; what is set outright stays.
                foreach (var property in element.Elements().Where(p => holds == true && BuildCondition.Holds(Here(p.Attribute("Condition")?.Value, path), properties) == true))
                    properties[property.Name.LocalName] = new(Expand(Here(property.Value.Trim(), path)!), path, property.Line());
                break;
            case "ItemGroup":
                foreach (var item in element.Elements().Where(i => BuildCondition.Holds(Here(i.Attribute("Condition")?.Value, path), properties) != false))
                    if ((item.Attribute("Include") ?? item.Attribute("Update"))?.Value is { } include)
                        Items.Add(new(item.Name.LocalName, Expand(Here(include, path)!), item, path));
                break;
            case "Import" when holds == true && element.Attribute("Project")?.Value is { } import:
                if (RelativePath.From(SourceFiles.FolderOf(path), Rooted(Expand(Here(import, path)!), path)) is { } target)
                    Take(target, depth + 1);
                break;
            case "Choose" or "When" or "Otherwise" or "ImportGroup":
                foreach (var inner in element.Elements())
                    Take(inner, path, depth);
                break;
        }
    }

    // The folder of the file at hand is another for each file; its mark is the repository's root here, as no path leads out of that.
    private static string? Here(string? text, string path) => text?
        .Replace("$(MSBuildThisFileDirectory)", Mark(path), StringComparison.OrdinalIgnoreCase)
        .Replace("$(MSBuildThisFile)", SourceFiles.Named(path), StringComparison.OrdinalIgnoreCase);

    private static string Mark(string path) => SourceFiles.FolderOf(path) is { Length: > 0 } folder ? $"/{folder}/" : "/";

    private static string Rooted(string target, string path) =>
        target.StartsWith('/') ? string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))) + target.TrimStart('/') : target;

    /// <summary>Where an item's path leads, relative to the repository; null where that is outside, or not known.</summary>
    /// <param name="item">The item.</param>
    /// <param name="project">The project that has it: paths in it are from its folder, also those that other files bring.</param>
    public static string? Target(BuildItem item, string project) =>
        item.Include.Contains("$(", StringComparison.Ordinal) || item.Include.Contains("@(", StringComparison.Ordinal) || item.Include.Contains('*', StringComparison.Ordinal)
            ? null
            : RelativePath.From(SourceFiles.FolderOf(project), Rooted(item.Include, project));
}
