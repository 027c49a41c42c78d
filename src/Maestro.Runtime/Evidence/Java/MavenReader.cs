using System.Xml.Linq;
using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>Reads <c>pom.xml</c> of every module.</summary>
internal static class MavenReader
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var poms = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var path in files.Called("pom.xml"))
        {
            found.Manifests.Add(new(path, JavaReader.Ecosystem, ManifestKind.Manifest));
            if (files.Xml(path) is { } pom)
                poms[path] = pom;
        }
        var modules = poms.Keys.Order(StringComparer.Ordinal).Select(path => (Path: path, Module: new MavenModule(path, poms))).ToList();
        var own = modules.GroupBy(m => m.Module.Name).ToDictionary(g => g.Key, g => g.First().Path, StringComparer.Ordinal);
        foreach (var (path, module) in modules)
            One(path, module, own, files, found);
    }

    private static void One(string path, MavenModule module, Dictionary<string, string> own, SourceFiles files, Found found)
    {
        var references = new List<string>();
        foreach (var dependency in module.Pom.Child("dependencies")?.Elements() ?? [])
            if (module.Expand(dependency.ChildText("groupId") ?? "") is var group && module.Expand(dependency.ChildText("artifactId") ?? "") is { Length: > 0 } artifact)
            {
                if (own.TryGetValue($"{group}:{artifact}", out var project))
                    references.Add(project);
                else
                    found.Package(
                        JavaReader.Ecosystem, $"{group}:{artifact}", (dependency.ChildText("version") ?? module.Managed(group, artifact)) is { } version ? module.Expand(version) : null,
                        Scope(dependency.ChildText("scope"), $"{group}:{artifact}"), path, dependency.Line());
            }
        Plugins(path, module, found);
        var folder = SourceFiles.FolderOf(path);
        var packs = module.Pom.ChildText("packaging");
        var program = packs is "war" or "ear" || (module.Pom.Child("build").Child("plugins")?.Elements() ?? []).Any(p => p.ChildText("artifactId") is "spring-boot-maven-plugin" or "quarkus-maven-plugin");
        if (packs != "pom")
            found.Projects.Add(new(module.Name.Split(':')[^1], path, folder, JavaReader.Ecosystem, program ? ProjectRole.App : ProjectRole.Library, references, 0, null));
        foreach (var name in new[] { "maven.compiler.release", "java.version", "maven.compiler.source", "maven.compiler.target" })
            if (module.Pom.Child("properties").Child(name) is { } release)
            {
                found.Version("java", module.Expand(release.Value.Trim()), path, release.Line());
                break;
            }
        if (folder.Length == 0 || files.Has(SourceFiles.Below(folder, "mvnw")))
            found.Tools.Add(new(ToolKind.Build, "Maven", path, 0));
    }

    private static void Plugins(string path, MavenModule module, Found found)
    {
        var build = module.Pom.Child("build");
        foreach (var plugin in new[] { build.Child("plugins"), build.Child("pluginManagement").Child("plugins") }.OfType<XElement>().SelectMany(p => p.Elements()))
            if (plugin.ChildText("artifactId") is { } artifact && (plugin.ChildText("groupId") ?? "org.apache.maven.plugins") is var group)
            {
                found.Package(JavaReader.Ecosystem, $"{group}:{artifact}", plugin.ChildText("version") is { } version ? module.Expand(version) : null, PackageScope.Build, path, plugin.Line());
                if (artifact == "maven-compiler-plugin" && plugin.Child("configuration").Child("release") is { } release)
                    found.Version("java", module.Expand(release.Value.Trim()), path, release.Line());
            }
    }

    private static PackageScope Scope(string? scope, string name) => scope switch
    {
        "test" => PackageScope.Test,
        "provided" or "import" => PackageScope.Build,
        _ => KnownPackages.Scope(JavaReader.Ecosystem, name) == PackageScope.Test && scope is null ? PackageScope.Test : PackageScope.Run,
    };
}
