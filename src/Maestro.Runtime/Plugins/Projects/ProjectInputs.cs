using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Maestro.Runtime.Plugins.Projects;

/// <summary>
/// What a plugin's project is built from: its folder, those of the projects it references, and what MSBuild, NuGet and the SDK read on the way up
/// to the repository's root.
/// </summary>
/// <remarks>An import whose path only MSBuild can work out is not seen: a change of it alone builds nothing anew.</remarks>
internal sealed class ProjectInputs
{
    private static readonly string[] Above =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.config", "NuGet.Config", ".editorconfig"];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string root;
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> projects = [];

    private ProjectInputs(string root) => this.root = root;

    /// <summary>Full paths of every file, in order.</summary>
    /// <param name="project">The project's file.</param>
    /// <param name="root">The repository's root.</param>
    public static IReadOnlyCollection<string> Of(string project, string root)
    {
        var inputs = new ProjectInputs(root);
        inputs.Project(project);
        return inputs.files;
    }

    /// <summary>A hash over names and contents, and over what builds them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="root">The repository's root.</param>
    /// <param name="builder">Whatever else the result depends on.</param>
    public static string Hash(IReadOnlyCollection<string> files, string root, string builder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(builder));
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\0{Path.GetRelativePath(root, file).Replace('\\', '/')}\0"));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Project(string project)
    {
        if (!projects.Add(project) || !File.Exists(project))
            return;
        var folder = Path.GetDirectoryName(project)!;
        foreach (var file in Directory.EnumerateFiles(folder, "*", Everything))
            if (!Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git" or ".vs"))
                files.Add(file);
        for (var at = folder; at is not null; at = at == root ? null : Path.GetDirectoryName(at))
            foreach (var name in Above)
                Import(Path.Combine(at, name));
        Follow(project);
    }

    private void Import(string file)
    {
        if (File.Exists(file) && files.Add(file) && Path.GetExtension(file) is ".props" or ".targets")
            Follow(file);
    }

    private void Follow(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        foreach (var element in Elements(file))
            if (element.Name.LocalName == "ProjectReference" && Resolve(element, "Include", folder) is { } project)
                Project(project);
            else if (element.Name.LocalName == "Import" && Resolve(element, "Project", folder) is { } import)
                Import(import);
    }

    private static string? Resolve(XElement element, string attribute, string folder)
    {
        var path = ((string?)element.Attribute(attribute) ?? "").Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal).Replace('\\', '/');
        return path.Length == 0 || path.Contains('$') || path.Contains('*') ? null : Path.GetFullPath(path, folder);
    }

    private static IEnumerable<XElement> Elements(string file)
    {
        try
        {
            return XDocument.Load(file).Descendants();
        }
        catch (XmlException)
        {
            // MSBuild will say so, with the place.
            return [];
        }
    }
}
