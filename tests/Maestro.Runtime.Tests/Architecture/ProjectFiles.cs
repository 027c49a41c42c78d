using System.Xml.Linq;
using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Architecture;

/// <summary>The project files of this repository.</summary>
internal static class ProjectFiles
{
    internal static readonly string Root = Scratch.Metadata("RootDirectory");

    /// <summary>Every project, relative to the root; those a test, a demo or a build makes are not ours.</summary>
    internal static IEnumerable<string> All => Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.Split('/').Any(p => p is "artifacts" or "bin" or "obj" or "node_modules" or "content") && !f.StartsWith("samples/Demo/", StringComparison.Ordinal) && !f.StartsWith("src/Maestro.Templates/", StringComparison.Ordinal));

    /// <summary>The projects a project knows; what is only built before it does not count.</summary>
    internal static IEnumerable<string> References(string project) => Elements(project, "ProjectReference")
        .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false" && r.Attribute("Include") is not null)
        .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));

    /// <summary>The packages a project hands on to whoever uses it.</summary>
    internal static IEnumerable<string> PackagesHandedOn(string project) => Elements(project, "PackageReference")
        .Where(r => (string?)r.Attribute("PrivateAssets") != "all").Select(r => (string?)r.Attribute("Include")).OfType<string>();

    /// <summary>The packages a project uses.</summary>
    internal static IEnumerable<string> Packages(string project) => Elements(project, "PackageReference").Select(r => (string?)r.Attribute("Include")).OfType<string>();

    private static IEnumerable<XElement> Elements(string project, string name) => XDocument.Load(Path.Combine(Root, project)).Descendants(name);
}
