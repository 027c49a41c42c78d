using System.Xml.Linq;
using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>Reads one project.</summary>
internal static class DotNetProject
{
    /// <summary>Reads what it is, what it builds on and what it asks for.</summary>
    public static void Read(string path, XElement root, BuildEvaluation project, Found found)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var sdk = root.Attribute("Sdk")?.Value ?? root.Child("Sdk")?.Attribute("Name")?.Value ?? "";
        var role = ProjectRoles.Of(name, sdk, project);
        var references = project.Items.Where(i => i.Kind == "ProjectReference" && BuildsOn(i.Element)).Select(i => BuildEvaluation.Target(i, path)).OfType<string>();
        var space = project.Find("RootNamespace")?.Value ?? (path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? name.Replace(' ', '_').Replace('-', '_') : null);
        found.Projects.Add(new(name, path, SourceFiles.FolderOf(path), DotNetReader.Ecosystem, role, [.. references], 0, space));
        var nullable = project.Find("Nullable");
        found.Votes.Add(ConventionName.Nullable, nullable?.Value is "enable" or "annotations" or "warnings" ? "enable" : "disable", nullable?.Path ?? path, nullable?.Line ?? 0);
        Versions(project, found);
        Packages(project, role, found);
    }

    private static void Versions(BuildEvaluation project, Found found)
    {
        foreach (var frameworks in new[] { project.Find("TargetFramework"), project.Find("TargetFrameworks") }.OfType<BuildProperty>())
            foreach (var framework in frameworks.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                found.Version("target-framework", framework, frameworks.Path, frameworks.Line);
        // As older project files have it: v4.7.2.
        if (project.Find("TargetFrameworkVersion") is { } old)
            found.Version("target-framework", old.Value, old.Path, old.Line);
        if (project.Find("LangVersion") is { } language)
            found.Version("csharp", language.Value, language.Path, language.Line);
    }

    private static void Packages(BuildEvaluation project, ProjectRole role, Found found)
    {
        // What sets the version of a package that is named without one; the last that does.
        var (central, updated) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        foreach (var item in project.Items)
            if (item.Element.Says("Version") is { } version)
                if (item.Kind == "PackageVersion")
                    central[item.Include] = version;
                else if (item.Kind == "PackageReference" && item.Element.Attribute("Update") is not null)
                    updated[item.Include] = version;
        foreach (var item in project.Items.Where(i => i.Kind is "PackageReference" or "GlobalPackageReference" && i.Element.Attribute("Include") is not null))
        {
            var version = item.Element.Says("VersionOverride") ?? item.Element.Says("Version") ?? updated.GetValueOrDefault(item.Include) ?? central.GetValueOrDefault(item.Include);
            found.Package(DotNetReader.Ecosystem, item.Include, version is null ? null : project.Expand(version), Scope(item, role), item.Path, item.Element.Line());
        }
    }

    private static PackageScope Scope(BuildItem item, ProjectRole role) =>
        KnownPackages.Scope(DotNetReader.Ecosystem, item.Include) is { } known ? known
        : item.Kind == "GlobalPackageReference" || item.Element.Says("PrivateAssets")?.Contains("all", StringComparison.OrdinalIgnoreCase) == true ? PackageScope.Build
        : role == ProjectRole.Tests ? PackageScope.Test : PackageScope.Run;

    // A project that is only built before, or works on the compilation, is none whose code this one's uses.
    private static bool BuildsOn(XElement reference) =>
        reference.Says("ReferenceOutputAssembly")?.Equals("false", StringComparison.OrdinalIgnoreCase) != true && reference.Says("OutputItemType") is null;
}
